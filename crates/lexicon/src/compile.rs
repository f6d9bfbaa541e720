//! From a draft to the bytes of a layer.

use crate::draft::{Draft, Form, Text};
use crate::layer::{self, LAST};
use crate::layout::{Section, Sections, Writer};
use crate::names::{FIRSTS, Group, NONE, key};

/// The bytes of a draft, and where its sections stand. The same draft gives the same bytes.
pub(crate) fn compile(mut draft: Draft) -> (Vec<u8>, Sections) {
    let mut writer = Writer::default();
    let forms = std::mem::take(&mut draft.forms);
    write_names(&mut writer, &draft, sorted(&draft, forms));
    for (section, words) in [(Section::Conditions, &draft.conditions), (Section::Kinds, &draft.kinds)] {
        words.texts.iter().for_each(|text| write_text(&mut writer, section, *text));
    }
    write_entries(&mut writer, &draft);
    write_ids(&mut writer, &draft);
    writer.set(Section::Strings, draft.strings.into_bytes());
    writer.finish()
}

/// Forms with the keys of their names, in order of names and, for each name, in the order in which they are meant.
fn sorted(draft: &Draft, forms: Vec<Form>) -> Vec<(u64, Form)> {
    let name = |form: &Form| draft.str(form.lower).as_bytes();
    let mut keyed: Vec<(u64, Form)> = forms.into_iter().map(|form| (key(name(&form)), form)).collect();
    keyed.sort_unstable_by(|(a_key, a), (b_key, b)| {
        a_key.cmp(b_key).then_with(|| name(a).cmp(name(b))).then_with(|| a.rank.cmp(&b.rank))
    });
    keyed
}

fn write_names(writer: &mut Writer, draft: &Draft, forms: Vec<(u64, Form)>) {
    let lower = |form: &Form| draft.str(form.lower);
    let names: Vec<&[(u64, Form)]> = forms.chunk_by(|(_, a), (_, b)| lower(a) == lower(b)).collect();
    let group = |name: &[(u64, Form)]| {
        let small = name.iter().any(|(_, form)| form.case.may_start_small(draft.str(form.cased)));
        if small { Group::Small } else { Group::Capital }
    };
    let groups: Vec<Group> = names.iter().map(|name| group(name)).collect();
    let (mut written, mut forms_written) = (0, 0);
    for wanted in [Group::Small, Group::Capital] {
        let mut chain: Vec<(u32, &str)> = Vec::new();
        let mut firsts = [0; FIRSTS];
        let start = written;
        for (name, _) in names.iter().zip(&groups).filter(|(_, group)| **group == wanted) {
            let Some((key, form)) = name.first() else { continue };
            let text = lower(form);
            while chain.last().is_some_and(|(_, before)| !text.starts_with(before)) {
                chain.pop();
            }
            let parent = chain.last().map_or(NONE, |(index, _)| *index);
            writer.push_key(Section::Keys, *key);
            writer.push(Section::Names, &[form.lower.start, form.lower.length, parent, forms_written]);
            forms_written += write_forms(writer, name);
            text.bytes().take(1).for_each(|first| firsts[usize::from(first) + 1] += 1);
            chain.push((written, text));
            written += 1;
        }
        let mut place = start;
        for count in firsts {
            place += count;
            writer.push(Section::Firsts, &[place]);
        }
    }
}

/// Writes the forms of one name, and says how many.
fn write_forms(writer: &mut Writer, name: &[(u64, Form)]) -> u32 {
    for (at, (_, form)) in name.iter().enumerate() {
        let last = if at + 1 == name.len() { LAST } else { 0 };
        writer.push(Section::Forms, &[form.cased.start, form.entry, form.when, form.case.code() | last]);
    }
    name.len() as u32
}

fn write_entries(writer: &mut Writer, draft: &Draft) {
    let mut texts = 0;
    for entry in &draft.entries {
        writer.push(Section::Entries, &[texts, entry.kind, entry.aliases.len() as u32]);
        let links = entry.links.iter().flat_map(|(scheme, id)| [scheme, id]);
        for text in [&entry.id, &entry.name].into_iter().chain(&entry.aliases).chain(links) {
            write_text(writer, Section::Texts, *text);
            texts += 1;
        }
    }
}

fn write_ids(writer: &mut Writer, draft: &Draft) {
    let hashed = draft.entries.iter().zip(0..).map(|(entry, index)| (layer::hash(draft.str(entry.id)), index));
    let mut hashed: Vec<(u64, u32)> = hashed.collect();
    hashed.sort_unstable();
    for (hash, index) in hashed {
        writer.push_key(Section::Hashes, hash);
        writer.push(Section::Hashed, &[index]);
    }
}

fn write_text(writer: &mut Writer, section: Section, Text { start, length }: Text) {
    writer.push(section, &[start, length]);
}
