//! Names and entries as they are collected, before they are compiled.

use rustc_hash::FxHashMap;

use crate::case::Case;
use crate::fold::fold;
use crate::layer::{self, Reader};

/// Where a string stands among the strings of a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) start: u32,
    pub(crate) length: u32,
}

/// What is to become one layer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) strings: String,
    pub(crate) entries: Vec<Entry>,
    pub(crate) forms: Vec<Form>,
    pub(crate) kinds: Words,
    pub(crate) conditions: Words,
    schemes: Words,
    // The entry of each id by the id's hash, or the next free number above it.
    ids: FxHashMap<u64, u32>,
    files: u32,
    is_full: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) id: Text,
    pub(crate) kind: u32,
    pub(crate) name: Text,
    pub(crate) aliases: Vec<Text>,
    pub(crate) links: Vec<(Text, Text)>,
}

/// One name of one entry, by one row.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) lower: Text,
    /// As long as `lower`.
    pub(crate) cased: Text,
    pub(crate) entry: u32,
    pub(crate) case: Case,
    pub(crate) when: u32,
    pub(crate) rank: Rank,
}

/// Which of two forms of one name is meant first, the lower: of a later file, then with conditions that hold, then of an earlier row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    file: std::cmp::Reverse<u32>,
    unconditional: bool,
    place: u32,
}

/// What a row says of all its names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    pub(crate) entry: u32,
    pub(crate) case: Case,
    pub(crate) when: u32,
}

/// Strings of which many rows have the same, each kept once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    index: FxHashMap<Box<str>, u32>,
    pub(crate) texts: Vec<Text>,
}

impl Words {
    pub(crate) fn get(&self, word: &str) -> Option<u32> {
        self.index.get(word).copied()
    }
}

impl Draft {
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The rows from here on are those of a later file.
    pub(crate) fn next_file(&mut self) {
        self.files += 1;
    }

    pub(crate) fn str(&self, text: Text) -> &str {
        &self.strings[text.start as usize..(text.start + text.length) as usize]
    }

    /// Whether something did not fit any more, so that what is there is of no use.
    pub(crate) const fn is_full(&self) -> bool {
        self.is_full
    }

    pub(crate) fn add_text(&mut self, text: &str) -> Text {
        let start = self.strings.len();
        if u32::try_from(start + text.len()).is_err() {
            self.is_full = true;
            return Text::default();
        }
        self.strings.push_str(text);
        Text { start: start as u32, length: text.len() as u32 }
    }

    fn add_lower(&mut self, text: &str) -> Text {
        let added = self.add_text(text);
        self.strings[added.start as usize..].make_ascii_lowercase();
        added
    }

    pub(crate) fn entry_of(&self, id: &str) -> Option<u32> {
        self.place_of(id).1
    }

    /// The number by which an id is kept, and its entry, if it has one.
    fn place_of(&self, id: &str) -> (u64, Option<u32>) {
        let mut place = layer::hash(id);
        loop {
            match self.ids.get(&place) {
                Some(&entry) if self.str(self.entries[entry as usize].id) != id => place = place.wrapping_add(1),
                found => return (place, found.copied()),
            }
        }
    }

    /// A new entry.
    pub(crate) fn add_entry(&mut self, id: &str, kind: &str, name: Text) -> u32 {
        let entry = self.entries.len() as u32;
        let (place, _) = self.place_of(id);
        self.ids.insert(place, entry);
        let (id, kind) = (self.add_text(id), self.add_kind(kind));
        self.entries.push(Entry { id, kind, name, aliases: Vec::new(), links: Vec::new() });
        entry
    }

    pub(crate) fn kind(&self, entry: u32) -> &str {
        self.str(self.kinds.texts[self.entries[entry as usize].kind as usize])
    }

    /// Gives an entry one more name, if that is not the one it goes by.
    pub(crate) fn add_alias(&mut self, entry: u32, alias: Text) {
        if self.str(self.entries[entry as usize].name) != self.str(alias) {
            self.entries[entry as usize].aliases.push(alias);
        }
    }

    pub(crate) fn add_link(&mut self, entry: u32, scheme: &str, id: &str) {
        let known = |link: &(Text, Text)| self.str(link.0) == scheme && self.str(link.1) == id;
        if !self.entries[entry as usize].links.iter().any(known) {
            let scheme = self.add_scheme(scheme);
            let id = self.add_text(id);
            self.entries[entry as usize].links.push((scheme, id));
        }
    }

    /// Adds a name to look for; `name` is among the strings already, so that it need not be added where folding leaves it as it is.
    ///
    /// Gives false where the name has neither letter nor digit, and adds nothing.
    pub(crate) fn add_name(&mut self, name: &str, text: Text, manner: Manner) -> bool {
        let folded = fold(name);
        if !folded.contains(char::is_alphanumeric) {
            return false;
        }
        if let Some(spelled) = without_apostrophe(&folded) {
            let cased = self.add_text(&spelled);
            self.add_form(&spelled, cased, manner);
        }
        let cased = if folded == name { text } else { self.add_text(&folded) };
        self.add_form(&folded, cased, manner);
        true
    }

    fn add_form(&mut self, name: &str, cased: Text, Manner { entry, case, when }: Manner) {
        let is_lower = !name.bytes().any(|byte| byte.is_ascii_uppercase());
        let lower = if is_lower { cased } else { self.add_lower(name) };
        let unconditional = self.conditions.texts[when as usize].length == 0;
        let rank = Rank { file: std::cmp::Reverse(self.files), unconditional, place: self.forms.len() as u32 };
        self.forms.push(Form { lower, cased, entry, case, when, rank });
    }

    fn add_kind(&mut self, word: &str) -> u32 {
        self.kinds.get(word).unwrap_or_else(|| {
            let text = self.add_text(word);
            self.kinds.add(word, text)
        })
    }

    pub(crate) fn add_condition(&mut self, word: &str) -> u32 {
        self.conditions.get(word).unwrap_or_else(|| {
            let text = self.add_text(word);
            self.conditions.add(word, text)
        })
    }

    fn add_scheme(&mut self, word: &str) -> Text {
        let index = self.schemes.get(word).unwrap_or_else(|| {
            let text = self.add_text(word);
            self.schemes.add(word, text)
        });
        self.schemes.texts[index as usize]
    }

    /// Adds all that a layer holds, as if its files were read now.
    pub(crate) fn add_layer(&mut self, layer: Reader<'_>) {
        let entries: Vec<u32> = (0..layer.len()).map(|entry| self.add_layer_entry(layer, entry)).collect();
        for [_, length, _, first] in (0..layer.names.len()).filter_map(|name| layer.names.get(name)) {
            for form in layer.forms(first, length) {
                let Some(&entry) = entries.get(form.entry as usize) else { continue };
                let when = self.add_condition(form.when);
                let cased = self.add_text(form.name);
                let before = self.forms.len() as u32;
                self.add_form(form.name, cased, Manner { entry, case: form.case, when });
                // A layer has its forms in the order in which they are meant.
                self.forms[before as usize].rank.unconditional = false;
            }
        }
        self.next_file();
    }

    fn add_layer_entry(&mut self, layer: Reader<'_>, entry: u32) -> u32 {
        let name = self.add_text(layer.name(entry));
        let (added, is_new) = match self.entry_of(layer.id(entry)) {
            Some(known) => (known, false),
            None => (self.add_entry(layer.id(entry), layer.kind(entry), name), true),
        };
        if !is_new {
            self.add_alias(added, name);
        }
        for alias in layer.aliases(entry) {
            let alias = self.add_text(alias);
            self.add_alias(added, alias);
        }
        layer.links(entry).for_each(|(scheme, id)| self.add_link(added, scheme, id));
        added
    }
}

impl Words {
    fn add(&mut self, word: &str, text: Text) -> u32 {
        let index = self.texts.len() as u32;
        self.index.insert(word.into(), index);
        self.texts.push(text);
        index
    }
}

/// "Sana'a" as "Sana a": texts that went through old encodings have a space where an apostrophe was.
pub(crate) fn without_apostrophe(name: &str) -> Option<String> {
    let inside = name.match_indices('\'').any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        letter(name[..at].chars().next_back()) && letter(name[at + 1..].chars().next())
    });
    inside.then(|| name.replace('\'', " "))
}
