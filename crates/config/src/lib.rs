//! `rapporteur.toml`: found, read, checked, and the engine that it asks for.
