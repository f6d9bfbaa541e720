//! Closed classes of English words that the grammar of segmentation rests on.
//!
//! Open classes (abbreviations, names) are data and stand in `gazetteers/`; these lists do not grow with the texts that are read.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Prefixes that keep their hyphen, after the guidelines of the English Web Treebank.
const PREFIXES: &str = "
    agro ante anti arch bi bio co counter cross cyber de eco ex extra geo hydro inter intra macro mega micro mid mini
    multi neo non over pan para post pre pro pseudo psycho quasi re semi socio sub super trans tri ultra
";

/// Suffixes that keep their hyphen.
const SUFFIXES: &str = "
    centric esque ever fest fold hood ish less most ward wards wise
";

/// Measures that are written right behind a number and are tokens of their own: `7am`, `5km`, `20m`, `3.8bn`.
const MEASURES: &str = "
    AM am bn cm ft g GB gb Gt GW gw GWh gwh ha hr hrs hz K k kb kg kgs km kms km² kt kW kw kWh kwh lb lbs M m MB mb
    mg mhz min mins ml MM mm mn mph Mt mt MW mw MWh mwh m² m³ oz percent PM pm ppb ppm TB tb tn trn tw TWh twh x yr
    yrs º ºC ºF
";

/// Currency codes that are written right before a number.
const CURRENCY_CODES: &str = "
    AUD BRL CAD CHF CNY DKK EUR GBP INR JPY NOK NZD RMB Rs SEK SGD US USD ZAR
";

/// Parts of document symbols that a stop joins to their number: `Add.1`, `INF.2`.
const SYMBOL_PARTS: &str = "
    add amend conf corr crp inf l misc nc pv rev sr wp
";

/// Words that a single letter classifies: "Annex B." ends a sentence, "George B." does not.
const CLASSIFIED: &str = "
    agenda annex appendix article attachment box case category chapter class cluster column committee decision
    exhibit figure form grade group hepatitis issue item level list model note option panel paper paragraph part
    phase plan point position protocol proposal question region resolution route schedule scenario section sector
    series step table team tier title track type variant version vitamin volume war zone
";

/// Function words that, capitalised, begin a sentence rather than carry on a name.
const OPENERS: &str = "
    a about according after all also although among an and another any are as at because before both but by can
    concerning could despite did do does due during each either every few finally first following for from further
    furthermore given had has have having he her here his how however i if in indeed instead is it its last later
    lastly many may meanwhile moreover most much my neither nevertheless next no not nothing now of on once one only
    opening or other others our over participants please regarding responding second several she should similarly
    since so some such that the their then there therefore these they third this those though three through
    throughout thus to today two under unless until upon was we were what when where whether which while who why will
    with within without would yes yet you your
";

/// Verbs that attribute a quotation to the name before them.
const SAYING: &str = "
    add added adds argued asked asks commented continued cried demanded declared despaired exclaimed explained
    inquired insisted joked lamented mused noted observed queried quipped recalled reflected remarked replied
    responded said says shouted sighed stated told tweeted wondered wondering wrote writes
";

/// Domains that an address without a scheme may end in; those that are English words are left out.
const DOMAINS: &str = "
    ar au biz br ca ch cn co com de dk edu es eu fi fr gov ie il info int io jp ke kr mil mx net nl nz org pl pt ru
    se tv uk ws za
";

/// Endings of file names.
const FILE_TYPES: &str = "
    aspx csv doc docx exe gif htm html jpeg jpg json md mp3 mp4 pdf php png ppt pptx rtf tif tsv txt wpd xls xlsx xml
    zip
";

/// Participles and adverbs that open the preambular clauses of a resolution, beside all that end in "-ing".
const PREAMBULAR: &str = "
    alarmed also appalled aware cognizant concerned conscious convinced deeply determined disturbed encouraged fully
    further gravely greatly guided inspired mindful profoundly resolved seriously shocked strongly
";

/// Function words that no line of running text, and no title, ends in.
const DANGLING: &str = "
    a an and as at by for from in its of on or that the their to with
";

/// Weekdays and months, which follow a time of day in the same sentence.
const CALENDAR: &str = "
    april august december february friday january july june march monday november october saturday september sunday
    thursday tuesday wednesday
";

/// A list, for look-ups.
type Words = LazyLock<HashSet<&'static str>>;

macro_rules! tests {
    ($($name:ident = $list:ident;)*) => {
        $(pub(crate) fn $name(word: &str) -> bool {
            static WORDS: Words = LazyLock::new(|| $list.split_ascii_whitespace().collect());
            contains(&WORDS, word)
        })*
    };
}

tests! {
    is_prefix = PREFIXES;
    is_suffix = SUFFIXES;
    is_symbol_part = SYMBOL_PARTS;
    is_classified_by_letter = CLASSIFIED;
    is_opener = OPENERS;
    is_saying = SAYING;
    is_domain = DOMAINS;
    is_file_type = FILE_TYPES;
    is_preambular = PREAMBULAR;
    is_dangling = DANGLING;
    is_calendar = CALENDAR;
}

/// Whether a list has `word`, in capitals or not.
fn contains(words: &Words, word: &str) -> bool {
    const LONGEST: usize = 16;
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|lower| words.contains(lower))
}

/// Where the number begins in `EUR20`, `CHF5.5`: the length of the code.
pub(crate) fn currency_code_length(word: &str) -> Option<usize> {
    static CODES: Words = LazyLock::new(|| CURRENCY_CODES.split_ascii_whitespace().collect());
    let length = word.find(|c: char| !c.is_ascii_alphabetic())?;
    (word.as_bytes()[length].is_ascii_digit() && CODES.contains(&word[..length])).then_some(length)
}

/// Whether a number's suffix is a measure; of capitals only those that the list has, the others are codes (`3G`, `4D`).
pub(crate) fn is_measure(suffix: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| MEASURES.split_ascii_whitespace().collect());
    WORDS.contains(suffix)
}
