//! Hashes that a model file rests on: they must stay as they are for as long as the file does.

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a word or a part of one.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        hash = fold(hash, chunk);
    }
    fold(hash, chunks.remainder())
}

fn fold(hash: u64, chunk: &[u8]) -> u64 {
    let value = chunk.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte));
    pair(hash, value)
}

/// The hash of two hashes, in this order.
pub(crate) const fn pair(first: u64, second: u64) -> u64 {
    let mixed = (first.rotate_left(29) ^ second).wrapping_mul(MULTIPLIER);
    mixed ^ mixed >> 32
}

/// What a model knows a feature or a word by.
pub(crate) const fn key(hash: u64) -> u32 {
    (hash.wrapping_mul(MULTIPLIER) >> 32) as u32
}
