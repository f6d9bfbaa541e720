use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use serde_json::value::to_raw_value;

use crate::Meta;

/// The text of a Markdown source, and what its front matter says.
///
/// The text is the source less its inline markup: marks of emphasis and code, the addresses of links, images, HTML tags and comments,
/// backslashes before signs; entities are decoded. Marks of headings and lists stay, since the layout of the text is read from them.
pub(crate) fn read(source: &str) -> (String, Meta) {
    let (meta, body) = front_matter(source);
    let parser = Parser::new_ext(body, Options::ENABLE_STRIKETHROUGH);
    let mut edits = Edits { source: body, list: Vec::new(), open: Vec::new(), outside: 0, hidden: 0 };
    edits.list.extend(parser.reference_definitions().iter().map(|(_, definition)| (definition.span.clone(), String::new())));
    for (event, range) in parser.into_offset_iter() {
        edits.event(&event, range);
    }
    (edits.apply(), meta)
}

/// Splits off `key: value` lines between two lines `---` at the very start.
fn front_matter(source: &str) -> (Meta, &str) {
    let mut meta = Meta::default();
    let mut rest = source;
    let mut next = || {
        let end = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let (line, after) = rest.split_at(end);
        rest = after;
        (!line.is_empty()).then(|| (line.trim_end(), after))
    };
    if next().is_none_or(|(line, _)| line != "---") {
        return (meta, source);
    }
    while let Some((line, after)) = next() {
        if matches!(line, "---" | "...") {
            return (meta, after.trim_start_matches(['\r', '\n']));
        }
        if let Some((key, value)) = line.split_once(':').filter(|(key, _)| !key.is_empty() && !key.contains(char::is_whitespace)) {
            let value = value.trim();
            let bare = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
            if let Ok(value) = to_raw_value(bare) {
                meta.insert(key.to_owned(), value);
            }
        }
    }
    (Meta::default(), source)
}

/// Ranges of the source and what stands there instead.
struct Edits<'s> {
    source: &'s str,
    list: Vec<(Range<usize>, String)>,
    // The containers that are open and have marks of their own, the innermost last.
    open: Vec<Container>,
    // How far the text outside of all of them is dealt with.
    outside: usize,
    // How many containers are open of which nothing stays.
    hidden: usize,
}

struct Container {
    // Where the part that is not dealt with yet begins.
    rest: usize,
    // Whether what stands before the first child is a mark to cut.
    marked: bool,
}

impl Edits<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag, range),
            _ if self.hidden > 0 => {}
            Event::Text(text) => self.leaf(range.clone(), (text.as_ref() != &self.source[range]).then(|| text.to_string())),
            Event::Code(code) => self.leaf(range, Some(code.to_string())),
            Event::InlineHtml(html) => self.leaf(range, Some(without_tags(html))),
            Event::HardBreak => self.leaf(range, Some("\n".to_owned())),
            Event::Rule => self.cut(range),
            _ => self.leaf(range, None),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            _ if self.hidden > 0 => self.hidden += usize::from(hides(tag.to_end())),
            Tag::HtmlBlock => {
                self.hidden += 1;
                self.list.push((range.clone(), without_tags(&self.source[range])));
            }
            Tag::Image { .. } => {
                self.enter(range.start);
                self.hidden += 1;
                self.cut(range);
            }
            Tag::BlockQuote(_) => self.quote_marks(range),
            Tag::Heading { level, .. } if self.is_underlined(&range) => {
                self.list.push((range.start..range.start, format!("{} ", "#".repeat(*level as usize))));
                self.open.push(Container { rest: range.start, marked: false });
            }
            _ if is_inline(tag.to_end()) || matches!(tag, Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                self.enter(range.start);
                self.open.push(Container { rest: range.start, marked: true });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        if hides(tag) {
            self.hidden = self.hidden.saturating_sub(1);
            self.passed(range.end);
            return;
        }
        let underlined = matches!(tag, TagEnd::Heading(_)) && self.is_underlined(&range);
        let fenced = tag == TagEnd::CodeBlock && self.source[range.clone()].starts_with(['`', '~']);
        if self.hidden > 0 || !(is_inline(tag) || underlined || fenced) {
            return;
        }
        let rest = self.open.pop().map_or(range.end, |container| container.rest);
        self.cut(rest..range.end);
        if underlined && self.source[..range.end].ends_with('\n') {
            self.list.push((range.end..range.end, "\n".to_owned()));
        }
        self.passed(range.end);
    }

    fn is_underlined(&self, heading: &Range<usize>) -> bool {
        !self.source[heading.clone()].starts_with('#')
    }

    /// A piece of text, to be replaced or to stay.
    fn leaf(&mut self, range: Range<usize>, instead: Option<String>) {
        self.enter(range.start);
        self.passed(range.end);
        if let Some(text) = instead {
            self.list.push((range, text));
        }
    }

    /// Deals with what stands before a child: the opening mark of its container, or the backslash before it.
    fn enter(&mut self, start: usize) {
        let (rest, marked) =
            self.open.last_mut().map_or((self.outside, false), |open| (open.rest, std::mem::take(&mut open.marked)));
        if marked {
            self.cut(rest..start);
        } else if self.source.get(rest..start).is_some_and(|gap| gap.ends_with('\\')) {
            self.cut(start - 1..start);
        }
    }

    fn passed(&mut self, end: usize) {
        let rest = self.open.last_mut().map_or(&mut self.outside, |open| &mut open.rest);
        *rest = end.max(*rest);
    }

    fn quote_marks(&mut self, range: Range<usize>) {
        let mut at = range.start;
        for line in self.source[range].split_inclusive('\n') {
            let marks = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
            if let Some(last) = line[..marks].rfind('>') {
                self.cut(at..at + last + 1 + usize::from(line[last + 1..].starts_with(' ')));
            }
            at += line.len();
        }
    }

    fn cut(&mut self, range: Range<usize>) {
        self.list.push((range, String::new()));
    }

    fn apply(mut self) -> String {
        self.list.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(self.source.len());
        let mut at = 0;
        for (range, instead) in self.list {
            // Of two that overlap, the first holds: it is the outer one.
            if let Some(kept) = self.source.get(at..range.start) {
                text.push_str(kept);
                text.push_str(&instead);
                at = range.end;
            }
        }
        text.push_str(&self.source[at..]);
        text
    }
}

const fn is_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
}

const fn hides(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Image | TagEnd::HtmlBlock)
}

/// HTML less its tags and comments; a `<br>` is a line break.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br")) {
            text.push('\n');
        }
        let close = if rest.starts_with("<!--") { "-->" } else { ">" };
        rest = rest.find(close).map_or("", |end| &rest[end + close.len()..]);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        read(source).0
    }

    #[test]
    fn inline_marks_go_and_words_stay() {
        let cases = [
            ("The *Chair* of **SBI** said ***no***.", "The Chair of SBI said no."),
            ("a ~~b~~ `c*` ``d ` e``", "a b c* d ` e"),
            ("See [the **draft** text](https://x.example/a(b) \"T\") now", "See the draft text now"),
            ("[one][r] and <https://x.example>\n\n[r]: https://x.example\n\nend", "one and https://x.example\n\n\n\nend"),
            ("before ![a *chart*](c.png) after", "before  after"),
            ("[![a](c.png)](d) x", " x"),
            ("50 \\* 2 \\[sic\\] R\\&D &amp; A&nbsp;B", "50 * 2 [sic] R&D & A\u{a0}B"),
            ("**\\*starred\\***", "*starred*"),
            ("a <b>bold</b> move<!-- note --> made<br>twice", "a bold move made\ntwice"),
            ("5 < 6 and 2*3*4 snake_case_name", "5 < 6 and 234 snake_case_name"),
        ];
        for (source, expected) in cases {
            assert_eq!(text(source), expected, "{source}");
        }
    }

    #[test]
    fn marks_of_headings_and_lists_stay() {
        let cases = [
            ("# *One*\n\n- a **b**\n- c\n\n1. d\n", "# One\n\n- a b\n- c\n\n1. d\n"),
            ("Title\n=====\n\nText\n", "# Title\n\nText\n"),
            ("Sub *title*\n---\nText", "## Sub title\nText"),
            ("> quoted *words*\n> go on\nlazily\n", "quoted words\ngo on\nlazily\n"),
            ("a\n\n***\n\nb", "a\n\n\nb"),
            ("a  \nb\\\nc", "a\nb\nc"),
            ("<div>\n<!-- one\ntwo -->\nwords\n</div>\n\nb", "\n\nwords\n\n\nb"),
        ];
        for (source, expected) in cases {
            assert_eq!(text(source), expected, "{source}");
        }
    }

    #[test]
    fn a_fence_of_code_goes_and_its_lines_stay() {
        let fenced = text("a\n\n```txt\nb *c*\n```\n\nd");
        assert!(fenced.contains("b *c*\n") && !fenced.contains('`') && !fenced.contains("txt"), "{fenced:?}");
    }

    #[test]
    fn front_matter_is_meta() {
        let (text, meta) = read("---\ntitle: \"A: B\"\nyear: 2031\n---\n\n# C\n");
        assert_eq!(text, "# C\n");
        assert_eq!(meta.entries().collect::<Vec<_>>(), [("title", "\"A: B\""), ("year", "\"2031\"")]);
        assert_eq!(super::read("---\nkey: 1\n\nno end").1.entries().count(), 0);
    }

    #[test]
    fn unfinished_markup_is_text() {
        for source in
            ["*", "**a", "[a](", "`", "<", "<!--", "![", "\\", "&", "> ", "#", "```", "[a]: ", "a\\\n", "***", "[]()", "![]()"]
        {
            let _ = text(source);
        }
    }
}
