//! Why a cue that stands in a text is no statement there.

use std::fmt;

use rapporteur_span::Span;

/// A cue that stands in a text and was rejected there. The span is in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The words that look like the cue.
    pub span: Span,
    /// The cue, as `gazetteers/cues/cues.tsv` has it, or the file of cues that was added.
    pub cue: String,
    /// Why it is none.
    pub why: Rejection,
}

macro_rules! rejections {
    ($($(#[$doc:meta])* $variant:ident = $words:literal,)*) => {
        /// Why a cue was rejected.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Rejection {
            $($(#[$doc])* $variant,)*
        }

        impl fmt::Display for Rejection {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$variant => $words,)*
                })
            }
        }
    };
}

rejections! {
    /// "the Call for Action".
    Name = "it is part of a name",
    /// "“We urge haste,” she said".
    Quoted = "it stands inside a quotation, which is what somebody else says",
    /// "(Peru asked for it)".
    Bracketed = "it stands in brackets",
    /// "Peru considered the delay".
    NoStatement = "the phrase reports no statement",
    /// "the proposed text", "the support of Peru".
    NoVerb = "it is no verb there, but a noun, an adjective or a participle",
    /// "to support Peru", "Peru may ask".
    NotDone = "an infinitive or a modal verb: nobody is told to have done it",
    /// "should be adopted".
    Wished = "what should be done is not done yet",
    /// "Peru did not say whether".
    Unsaid = "a negation: it was not said",
    /// "Peru said it opposed the text": of two cues the first.
    Inner = "it tells what the speaker of the clause around it does by that",
    /// "The army attacked the town".
    Literal = "its object is a place or a thing, to which it may be done otherwise than in words",
    /// "adding Peru to the list".
    NoClause = "no clause, article or name follows, which this cue needs",
    /// "supported by science".
    NoAgent = "nobody who can speak is named after “by”",
    /// "was supported".
    Passive = "a passive without anybody who did it, which settles nothing",
    /// "Then urged for haste".
    NoSubject = "no subject was found for it",
    /// "if Peru says", "the States that asked".
    NoHolder = "what stands before it cannot hold the statement there",
    /// "Peru appointed a judge".
    NoBody = "only a body that meets does this, and the holder is none",
    /// "Peru said."
    NoContent = "nothing is said by it",
}
