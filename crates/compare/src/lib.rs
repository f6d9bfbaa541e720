//! What differs between two runs over one corpus: by document and layer what is new, gone or changed.
