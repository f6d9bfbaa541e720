//! Token borders, by phenomenon. Each case is a text with `|` between tokens that no space parts.

#[allow(dead_code)]
mod borders;

use borders::tokens;

#[test]
fn contractions_are_two_words() {
    tokens(&[
        "They do|n't agree|.",
        "It ca|n't wait|.",
        "We wo|n’t sign|.",
        "SHE DID|N'T VOTE|.",
        "I|'m ready|, you|'re not|, he|'s late|.",
        "They|’ve met|; we|’ll see|; he|’d object|.",
        "The panel can|not decide|.",
        "They|'re gon|na leave|.",
        "Who|'d|'ve thought so|?",
        "It is|n't so|, is it|?",
        "Y'all come in|.",
    ]);
}

#[test]
fn possessives_are_two_words() {
    tokens(&[
        "Qatar|'s draft",
        "the Council|’s mandate",
        "the States|' obligations",
        "the States|’ obligations",
        "the UN|'s budget",
        "2010|’s Plan of Action",
        "“|Dawn|”|’s author",
        "the (|SBI|)|'s report",
        "the BOARD|'S VIEW",
        "women|'s and girls|' rights",
    ]);
}

#[test]
fn apostrophes_inside_names_join() {
    tokens(&[
        "Ms. O'Hara",
        "Zeid Ra’ad Al Hussein",
        "Côte d’Ivoire",
        "Xi'an and Sana'a",
        "at ten o'clock",
        "N'Djamena|,",
        "Shi'ite",
    ]);
}

#[test]
fn decades_and_short_years_are_one_token() {
    tokens(&[
        "in the 1990's",
        "the 60's",
        "in the 1990s",
        "the class of '72",
        "since '98|.",
        "the ’90s",
        "since the late 1980's|.",
        "a share of '|93|%|'",
    ]);
}

#[test]
fn hyphenated_words_are_split() {
    tokens(&[
        "long|-|term goals",
        "state|-|of|-|the|-|art",
        "a 15|-|year plan",
        "Al|-|Thani",
        "G|-|77 and China",
        "COP|-|11",
        "Under|-|Secretary|-|General",
        "the Secretary|‑|General",
        "2008|-|2012",
        "pages 3|–|5",
        "UN|-|led talks",
        "CO|-|led talks",
        "UN|-|HABITAT",
        "Asia|–|Pacific",
        "cost|-|effective|, low|-|carbon growth",
        "decision|-|making",
        "an in|-|depth review",
        "the 27|-|28 September meeting",
        "a U.S.|-|led effort",
        "rice|- and wheat|-|growing areas",
        "self|-|reliance",
    ]);
}

#[test]
fn prefixes_and_suffixes_keep_their_hyphen() {
    tokens(&[
        "the Co-Chair",
        "non-binding",
        "non-governmental",
        "re-elected",
        "mid-2015",
        "post-2020",
        "pre-industrial levels",
        "anti-trafficking",
        "multi-stakeholder",
        "inter-agency",
        "cross-cutting",
        "an e-mail",
        "sub-Saharan Africa",
        "socio-economic",
        "ex-combatants",
        "clock-wise",
        "Non-Annex I",
        "CO-CHAIR",
        "pro-poor|-|led growth",
    ]);
}

#[test]
fn numbers_are_whole() {
    tokens(&[
        "10,000 people",
        "1,234,567.89",
        "3.5 million",
        "Article 4.2",
        "section 1.1.1",
        "at 7:30",
        "21st century",
        "the 2nd and 3rd",
        "1980s",
        "goals 5|,|8|,|16",
        "in 2015|, 2016 and 2017|.",
        "a factor of .5",
        "½ a tonne",
        "71/287",
        "2/3 of Parties",
        "04/30/2001",
        "2016-02-29",
        "212-555-0199",
        "1-800-555-0199",
    ]);
}

#[test]
fn signs_and_measures_part_from_numbers() {
    tokens(&[
        "79|%",
        "$|150 billion",
        "€|20|m",
        "£|3.8|bn",
        "US$ 3.8",
        "US$|60",
        "A$|5",
        "5|km away",
        "at 10|am",
        "at 7:30|pm|.",
        "20|kg",
        "EUR|20|m",
        "CHF|5.5 million",
        "2|°C",
        "1.5 °C",
        "450|ppm",
        "9.8 ± 0.1",
        "#|5",
        "8|K",
        "3G networks",
        "2a and 2b",
        "+|5|%",
        "100|x",
    ]);
}

#[test]
fn abbreviations_keep_their_stops() {
    tokens(&[
        "H.E. Mr. Okello",
        "the U.S. and the U.K. agreed|.",
        "e.g. wheat",
        "i.e. none",
        "inter alia|, i.a. trade",
        "No. 5",
        "Nos. 5 and 6",
        "Art. 4.2 and paras. 3|-|5",
        "Doc. 7",
        "Add. 1",
        "pp. 12|–|14",
        "St. Lucia",
        "J. R. Osei",
        "J.R. Osei",
        "George W. Osei",
        "Asha Rao|, Ph.D.",
        "Sam Cole|, Jr.|, spoke",
        "Acme Inc. said",
        "at 5 p.m. sharp",
        "on 5 Sept. 2003",
        "Osei et al. found",
        "Washington|, D.C.",
        "Ms.|Rao",
        "Fig. IV",
        "para. (|a|)",
        "cf. Annex I",
        "vs. Ghana",
        "etc.|)|, and",
        "wheat|, rice|, etc|.",
        "rice|, etc. and maize",
    ]);
}

#[test]
fn stops_of_other_words_are_tokens() {
    tokens(&[
        "He said no|.",
        "The answer was no|. The",
        "We met in Bonn|.",
        "Parties to Annex I|.",
        "They chose plan B|. The vote",
        "It lacks vitamin C|.",
        "the U.S.|, the UN",
        "ready|.|The next item",
        "the art|. Then",
        "in group A|. Ghana asked",
    ]);
}

#[test]
fn document_symbols_are_one_token() {
    tokens(&[
        "A/RES/70/179",
        "S/2018/922|,",
        "(|S/PRST/2014/28|)|,",
        "FCCC/SBI/2002/INF.2|.",
        "FCCC/CP/2009/11/Add.1",
        "decision 1/CP.13|.",
        "E/CN.4/2005/10",
        "Rev.1 and Corr.2",
        "No.|5 and Art.|3",
        "ADP.2014.11.NonPaper",
    ]);
}

#[test]
fn slashes_part_words() {
    tokens(&[
        "and|/|or",
        "G|-|77|/|China",
        "COP|/|MOP",
        "COP 21|/|CMP 11",
        "he|/|she",
        "COP|-|11|/|MOP|-|1",
        "c/o the Secretariat",
        "km|/|h",
        "AWG|-|LCA|/|KP",
    ]);
}

#[test]
fn addresses_are_one_token() {
    tokens(&[
        "see http://www.example.org/a-b_c/?q=1&r=2#top|.",
        "(|https://example.org/x|)",
        "https://example.org/wiki/Treaty_(1992) says",
        "www.example.org|,",
        "write to press.office@example.org|.",
        "<|info@example.int|>",
        "on example.org|.",
        "example.org/news/5 reports",
        "the file draft-2.pdf|,",
        "e-mail|: a.b@example.org",
        "a tweet by @Example",
        "the tag #Lima",
        "“|https://example.org|”",
    ]);
}

#[test]
fn punctuation_is_one_token_each() {
    tokens(&[
        "“|Yes|,|” she said|.",
        "(|see [|3|]|)",
        "Well|... no",
        "Well … no",
        "What|?!",
        "a -- b",
        "‘|a|’",
        "''|a|''",
        "A|; B|: C|, D",
        "• item",
        "a|—|b",
        "*|a|*",
        "**|a|**",
        "REDD+ and the A3+ group",
        "R&D and Q&A",
        "trade & aid",
        "a|=|b",
        "§ 5",
    ]);
}

#[test]
fn other_scripts_and_signs_are_covered() {
    tokens(&["Denis Bećirović|,", "São Tomé", "Türkiye|’s", "🌍 COP", "CO₂ and CH₄", "e\u{301}tat", "北京|。", "\u{feff}|Agenda"]);
}
