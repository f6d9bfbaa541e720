use std::fmt::{self, Write};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};

/// A SHA-256 digest; written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest {
    bytes: [u8; 32],
}

impl Digest {
    /// The digest of some bytes, as `sha256sum` has it.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { bytes: Sha256::digest(bytes).into() }
    }

    /// The digest of several texts, of which none can pass for two.
    pub(crate) fn of_parts(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        Self { bytes: hash.finalize().into() }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Digest {
    type Err = String;

    /// Reads 64 hexadecimal digits.
    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        let pairs =
            digits.as_bytes().chunks(2).map(|pair| str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()));
        let pairs: Option<Vec<u8>> = pairs.collect();
        match pairs {
            Some(pairs) if digits.len() == 64 => bytes.copy_from_slice(&pairs),
            _ => return Err(format!("`{digits}` is no SHA-256 digest in hexadecimal")),
        }
        Ok(Self { bytes })
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut digits = String::with_capacity(64);
        // Writing to a string does not fail.
        let _ = write!(digits, "{self}");
        serializer.serialize_str(&digits)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = std::borrow::Cow::<str>::deserialize(deserializer)?;
        digits.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_other_programs() {
        let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), digits);
        assert_eq!(digits.parse(), Ok(Digest::of(b"abc")));
        assert!("ba78".parse::<Digest>().is_err() && "zz".repeat(32).parse::<Digest>().is_err());
    }

    #[test]
    fn parts_are_told_apart() {
        assert_ne!(Digest::of_parts(&["ab", "c"]), Digest::of_parts(&["a", "bc"]));
    }
}
