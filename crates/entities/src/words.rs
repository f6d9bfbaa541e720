use rapporteur_gazetteers as files;
use rapporteur_gazetteers::File;
use rapporteur_lexicon::{Cell, Error, Phrases, Row, Table};
use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::expression::compile;
use crate::{Gender, Kind};

/// The words that patterns ask for: titles, offices, given names, head words.
pub(crate) struct Words {
    pub(crate) honorifics: Phrases<Option<Gender>>,
    pub(crate) offices: Phrases<Office>,
    pub(crate) heads: Phrases<Head>,
    pub(crate) symbols: Forms,
    given: FxHashMap<Box<str>, f32>,
    given_words: FxHashMap<Box<str>, f32>,
    family: FxHashSet<&'static str>,
    common: FxHashSet<&'static str>,
    particles: FxHashSet<&'static str>,
    foreign: FxHashSet<&'static str>,
    beside: FxHashSet<(Beside, &'static str)>,
}

/// What a word tells of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Beside {
    /// A given name follows.
    Kin,
    /// It stands after a person's name, and is no body.
    Degree,
    /// A place follows, after "of".
    Settlement,
    /// Who stands before it speaks.
    Says,
    /// It makes the capitals before it many who are no body.
    Class,
}

/// How an office is used in texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Office {
    /// In capitals it stands for its holder: "the Chair".
    Standing,
    /// A role only beside a name: "Director".
    Title,
    /// Its field may follow in small letters: "Special Rapporteur on the right to food".
    Mandate,
    /// Goes with the office after it: "Deputy".
    Modifier,
}

/// What a head word makes of the capitals around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) kind: Kind,
    /// What it is instead where it says something.
    pub(crate) speaking: Option<Kind>,
    pub(crate) follows: Vec<&'static str>,
    pub(crate) alone: Alone,
    pub(crate) numbered: Numbered,
}

/// Which numbers may follow a head word and belong to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbered {
    /// None.
    Never,
    /// A Roman numeral or a small number: "Working Group II".
    Roman,
    /// Any number: "Decree 4401", "Law No. 27/2010".
    Digits,
}

/// What a head word needs to be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alone {
    /// After "the" it is one by itself.
    Stands,
    /// It needs capitals before it, or a complement.
    NeedsSome,
    /// It needs capitals before it.
    NeedsBefore,
    /// It ends a company's name, and needs one before it.
    Suffix,
}

impl Words {
    /// Reads the embedded files.
    pub(crate) fn load() -> Result<Self, Error> {
        Ok(Self {
            honorifics: phrases(files::HONORIFICS, "honorific", "gender", gender)?,
            offices: phrases(files::ROLES, "role", "class", office)?,
            heads: heads(files::HEADS)?,
            symbols: symbols(files::DOCUMENT_SYMBOLS)?,
            given: given_names(files::GIVEN_NAMES)?,
            given_words: given_names(files::GIVEN_WORDS)?,
            family: lines(files::FAMILY_NAMES).collect(),
            common: lines(files::COMMON_WORDS).chain(lines(files::REPORT_WORDS)).collect(),
            particles: lines(files::NAME_PARTICLES).collect(),
            foreign: lines(files::FOREIGN_WORDS).collect(),
            beside: beside(files::BESIDE_NAMES)?,
        })
    }

    /// How often a given name is a woman's; `None` where it is no given name. The word in lower case.
    pub(crate) fn given_name(&self, word: &str) -> Option<f32> {
        self.given.get(fold(word).as_ref()).copied()
    }

    /// How often a given name that is an ordinary word is a woman's: Grace, Mark.
    pub(crate) fn given_word(&self, word: &str) -> Option<f32> {
        self.given_words.get(word).copied()
    }

    /// Whether a word in lower case is a family name.
    pub(crate) fn is_family_name(&self, word: &str) -> bool {
        self.family.contains(fold(word).as_ref())
    }

    /// Whether a word in lower case is an ordinary English word.
    pub(crate) fn is_common(&self, word: &str) -> bool {
        self.common.contains(word)
    }

    /// Whether a word in lower case is an article, preposition or conjunction of another language.
    pub(crate) fn is_foreign(&self, word: &str) -> bool {
        self.foreign.contains(word)
    }

    /// Whether a word in lower case tells this of the name beside it.
    pub(crate) fn is_beside(&self, class: Beside, word: &str) -> bool {
        self.beside.contains(&(class, word))
    }

    /// Whether a word in lower case stands inside personal names: de, van, bin.
    pub(crate) fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
    }
}

fn lines(file: File) -> impl Iterator<Item = &'static str> {
    file.content.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn phrases<T>(file: File, name: &str, value: &str, read: fn(Cell<'_>) -> Result<T, Error>) -> Result<Phrases<T>, Error> {
    let mut phrases = Phrases::default();
    for row in Table::parse(file.path, file.content, &[name])?.rows() {
        let phrase = row.get(name).required(name)?;
        phrases.insert(phrase, read(row.get(value))?);
        // Lines that were broken at the hyphen: "Co- Chair".
        if phrase.contains('-') {
            phrases.insert(&phrase.replace('-', "- "), read(row.get(value))?);
        }
    }
    Ok(phrases)
}

fn gender(cell: Cell<'_>) -> Result<Option<Gender>, Error> {
    match cell.text() {
        "" => Ok(None),
        "f" => Ok(Some(Gender::Female)),
        "m" => Ok(Some(Gender::Male)),
        _ => Err(cell.error("`f`, `m` or nothing")),
    }
}

fn office(cell: Cell<'_>) -> Result<Office, Error> {
    match cell.text() {
        "office" => Ok(Office::Standing),
        "title" => Ok(Office::Title),
        "mandate" => Ok(Office::Mandate),
        "modifier" => Ok(Office::Modifier),
        _ => Err(cell.error("`office`, `title`, `mandate` or `modifier`")),
    }
}

fn beside(file: File) -> Result<FxHashSet<(Beside, &'static str)>, Error> {
    let mut words = FxHashSet::default();
    for row in Table::parse(file.path, file.content, &["word", "class"])?.rows() {
        let class = match row.get("class").text() {
            "kin" => Beside::Kin,
            "degree" => Beside::Degree,
            "settlement" => Beside::Settlement,
            "says" => Beside::Says,
            "class" => Beside::Class,
            _ => return Err(row.get("class").error("`kin`, `degree`, `settlement`, `says` or `class`")),
        };
        words.insert((class, row.get("word").required("a word")?));
    }
    Ok(words)
}

fn heads(file: File) -> Result<Phrases<Head>, Error> {
    let mut heads = Phrases::default();
    for row in Table::parse(file.path, file.content, &["head", "kind", "follows", "alone", "number"])?.rows() {
        heads.insert(row.get("head").required("a head word")?, head(&row)?);
    }
    Ok(heads)
}

fn head(row: &Row<'_, 'static>) -> Result<Head, Error> {
    let kind = row.get("kind");
    let alone = match row.get("alone").text() {
        "the" => Alone::Stands,
        "" => Alone::NeedsSome,
        "never" => Alone::NeedsBefore,
        "suffix" => Alone::Suffix,
        _ => return Err(row.get("alone").error("`the`, `never`, `suffix` or nothing")),
    };
    let numbered = match row.get("number").text() {
        "" => Numbered::Never,
        "roman" => Numbered::Roman,
        "digits" => Numbered::Digits,
        _ => return Err(row.get("number").error("`roman`, `digits` or nothing")),
    };
    let kinds = kind.values().map(str::parse).collect::<Result<Vec<Kind>, _>>();
    let kinds = kinds.map_err(|known| kind.error(format!("one of {known}")))?;
    Ok(Head {
        kind: kinds.first().copied().ok_or_else(|| kind.error("a kind"))?,
        speaking: kinds.get(1).copied(),
        follows: row.get("follows").values().collect(),
        alone,
        numbered,
    })
}

/// Patterns of which the longest match counts.
pub(crate) struct Forms {
    any: Regex,
    each: Vec<Regex>,
}

impl Forms {
    /// The first match at or after a byte: where it starts, and where the longest match there ends.
    pub(crate) fn find(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let first = self.any.find_at(text, from)?;
        let rest = &text[first.start()..];
        let longest = self.each.iter().filter_map(|form| form.find(rest)).map(|hit| hit.end()).max();
        Some((first.start(), first.start() + longest.unwrap_or(first.len())))
    }
}

fn symbols(file: File) -> Result<Forms, Error> {
    let (mut each, mut all) = (Vec::new(), Vec::new());
    for row in Table::parse(file.path, file.content, &["pattern"])?.rows() {
        let pattern = row.get("pattern");
        let text = pattern.required("a regular expression")?;
        each.push(compile(&format!("^(?:{text})")).map_err(|error| pattern.error(format!("a regular expression ({error})")))?);
        all.push(format!("(?:{text})"));
    }
    let any = compile(&all.join("|"))
        .map_err(|error| Error::new(file.path, (1, 1), "patterns that compile together", error.to_string()))?;
    Ok(Forms { any, each })
}

fn given_names(file: File) -> Result<FxHashMap<Box<str>, f32>, Error> {
    let mut names = FxHashMap::default();
    for row in Table::parse(file.path, file.content, &["name", "p_female"])?.rows() {
        let share = row.get("p_female");
        let value = share.text().parse().map_err(|_| share.error("a share between 0 and 1"))?;
        names.insert(row.get("name").required("a name")?.into(), value);
    }
    Ok(names)
}

/// The word without accents; borrowed where it has none.
pub(crate) fn fold(word: &str) -> std::borrow::Cow<'_, str> {
    if word.is_ascii() {
        return word.into();
    }
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        folded.push_str(match character {
            'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | 'ä' => "a",
            'ç' | 'ć' | 'č' | 'ĉ' => "c",
            'ď' | 'đ' | 'ð' => "d",
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
            'ğ' | 'ģ' | 'ĝ' => "g",
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
            'ķ' => "k",
            'ł' | 'ļ' | 'ľ' => "l",
            'ñ' | 'ń' | 'ň' | 'ņ' => "n",
            'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' | 'ö' => "o",
            'ŕ' | 'ř' => "r",
            'ś' | 'š' | 'ş' | 'ș' => "s",
            'ť' | 'ţ' | 'ț' => "t",
            'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
            'ý' | 'ÿ' => "y",
            'ź' | 'ž' | 'ż' => "z",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'þ' => "th",
            other => {
                folded.push(other);
                continue;
            }
        });
    }
    folded.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_files_load() {
        let words = Words::load().expect("the files are sound");
        assert!(words.given_name("josé").is_some());
        assert!(words.is_common("meeting"));
        assert!(words.is_particle("van"));
    }

    #[test]
    fn accents_fold_away() {
        assert_eq!(fold("møłçé"), "molce");
    }
}
