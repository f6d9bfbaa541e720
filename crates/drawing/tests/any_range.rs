//! Any range of any text can be drawn.

use proptest::prelude::*;
use rapporteur_drawing::{Mark, Page, Sign};
use rapporteur_span::Span;
use unicode_width::UnicodeWidthStr;

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("Norway asked. "),
        Just("Peru\n"),
        Just("東京 "),
        Just("e\u{301}"),
        Just("\u{7}\u{202e}"),
        Just("\n\n"),
        Just("<b>&'\"` "),
        Just("a,b "),
        Just("…"),
        Just("🌍"),
        Just("an-endless-word-without-any-space-in-it"),
    ];
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn marks() -> impl Strategy<Value = Vec<Mark>> {
    let mark = (0_usize..900, 0_usize..200, "[a-z<&東 ]{0,12}", 0..Sign::ALL.len());
    let mark = mark.prop_map(|(start, length, label, sign)| Mark::new(Span::new(start, start + length), label, Sign::ALL[sign]));
    prop::collection::vec(mark, 0..8)
}

/// What is left of HTML without its elements and labels; asserts that the elements lie in one another.
fn text_of(html: &str) -> String {
    let (mut out, mut open, mut rest) = (String::new(), Vec::new(), html);
    while let Some((before, tail)) = rest.split_once('<') {
        if open.last() != Some(&"sub") {
            out.push_str(before);
        }
        let (tag, tail) = tail.split_once('>').expect("a tag has an end");
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None => open.push(tag.split(' ').next().unwrap_or_default()),
        }
        rest = tail;
    }
    assert!(open.is_empty(), "{html}");
    out + rest
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}

proptest! {
    #[test]
    fn drawings_keep_their_width_and_html_its_text(text in texts(), marks in marks(), width in 0_usize..90) {
        let page = Page::new(text.as_str());
        let many = marks.len();
        let passages = page.passages(marks);
        prop_assert!(passages.len() <= many && passages.is_empty() == (many == 0));
        for passage in &passages {
            let drawing = passage.plain(width);
            for line in drawing.lines() {
                // A space that was marked may stand one column behind the last.
                prop_assert!(line.width() <= width.max(20) + 2, "{drawing}");
                prop_assert!(!line.contains(|character: char| character.is_control()));
            }
            let without_colours: String = anstream::adapter::strip_str(&passage.coloured(width)).to_string();
            prop_assert_eq!(without_colours, drawing.as_str());
            let shown = text_of(&passage.html());
            let whole: Vec<&str> = passage.span().of(&text).split_whitespace().collect();
            let whole = escaped(&whole.join(" ").replace(['\u{7}', '\u{202e}'], "\u{fffd}"));
            prop_assert!(shown == whole || shown.contains('…'), "{shown} / {whole}");
            prop_assert!(passage.markdown(width).ends_with("`\n"));
        }
    }
}
