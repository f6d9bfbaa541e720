use std::fmt;
use std::ops::Deref;

/// A value, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting<T> {
    value: T,
    origin: Origin,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said anything.
    Default,
    /// The file, and the line in it, from 1.
    File {
        /// The file, as it was named when it was read.
        file: String,
        /// The line, from 1.
        line: usize,
    },
    /// The command line.
    CommandLine,
}

impl<T> Setting<T> {
    pub(crate) const fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }

    pub(crate) const fn default(value: T) -> Self {
        Self::new(value, Origin::Default)
    }

    pub(crate) fn into_value(self) -> T {
        self.value
    }

    pub(crate) fn map<U>(self, into: impl FnOnce(T) -> U) -> Setting<U> {
        Setting::new(into(self.value), self.origin)
    }

    /// Where it comes from.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Takes what the command line says, if it says anything.
    pub fn overrule(&mut self, said: Option<T>) {
        if let Some(value) = said {
            *self = Self::new(value, Origin::CommandLine);
        }
    }
}

impl<T> Deref for Setting<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// `rapporteur.toml:3`, `command line` or `default`.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { file, line } => write!(f, "{file}:{line}"),
            Self::CommandLine => f.write_str("command line"),
        }
    }
}
