//! Tables over the analyses of many documents.
//!
//! A view takes from each analysis the few values that it needs, as its own, so that neither analyses nor texts are kept; when all
//! documents are read it orders them. [`ledger`] lists figures by what they count.

pub mod ledger;
