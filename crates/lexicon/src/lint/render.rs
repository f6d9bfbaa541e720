use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Finding, Lint, Place, Severity};

impl Lint {
    /// A finding with the lines that it speaks of drawn under it; `coloured` for a terminal.
    #[must_use]
    pub fn render(&self, finding: &Finding, coloured: bool) -> String {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let primary = self.snippet(&finding.place, AnnotationKind::Primary, None);
        let mut group: Group<'_> = level.primary_title(&finding.message).element(primary);
        if let Some((place, label)) = &finding.related {
            group = group.element(self.snippet(place, AnnotationKind::Context, Some(label)));
        }
        if let Some(help) = finding.help {
            group = group.element(Level::HELP.message(help));
        }
        let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }

    fn snippet<'a>(
        &'a self,
        place: &'a Place,
        kind: AnnotationKind,
        label: Option<&'a str>,
    ) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let file = self.files.iter().find(|file| file.name == place.file);
        let line = file.and_then(|file| file.content.lines().nth(place.line - 1)).unwrap_or_default();
        let byte = |column: usize| line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at);
        let span = byte(place.columns.start)..byte(place.columns.end);
        Snippet::source(line).line_start(place.line).path(&place.file).annotation(kind.span(span).label(label))
    }
}
