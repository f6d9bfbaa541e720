use rapporteur::{
    Base, BlockKind, Claim, Document, Entity, Figure, Lemmas, Mention, NounPhrase, Offsets, Party, Section, Span, Statement, Tags,
    VerbForm, VerbGroup,
};
use rust_decimal::Decimal;
use serde_json::value::RawValue;

use crate::record::{
    BaseRow, DeadlineRow, EntityRow, FigureRow, LinkRow, MentionRow, NounPhraseRow, PartyRow, Quote, Range, SectionRow,
    StatementRow, TokenRow, VerbGroupRow,
};

/// Turns byte spans of one text to rows with code points and quoted text.
pub(crate) struct Quoting<'a> {
    pub(crate) text: &'a str,
    pub(crate) offsets: Offsets<'a>,
}

impl<'a> Quoting<'a> {
    pub(crate) fn range(&self, span: Span) -> Range {
        let range = self.offsets.code_points(span);
        Range { start: range.start, end: range.end }
    }

    fn quote(&self, span: Span) -> Quote<'a> {
        let Range { start, end } = self.range(span);
        Quote { start, end, text: span.of(self.text) }
    }

    fn quoted(&self, span: Option<Span>) -> Option<Quote<'a>> {
        span.map(|span| self.quote(span))
    }

    pub(crate) fn tokens(&self, document: &'a Document, tags: &Tags) -> Vec<TokenRow<'a>> {
        let lemmas = Lemmas::default();
        let rows = document.tokens().iter().zip(tags.labels()).map(|(token, &label)| TokenRow {
            range: self.range(token.span()),
            tag: label.tag().as_str(),
            form: label.form().map(VerbForm::as_str),
            lemma: lemmas.of(token.span().of(self.text), label),
        });
        rows.collect()
    }

    pub(crate) fn noun_phrase(&self, document: &Document, phrase: &NounPhrase) -> NounPhraseRow<'a> {
        let quote = |tokens: std::ops::Range<usize>| self.quote(document.span_of(tokens));
        let some = |tokens: std::ops::Range<usize>| (!tokens.is_empty()).then(|| quote(tokens));
        NounPhraseRow {
            quote: quote(phrase.tokens.clone()),
            determiner: some(phrase.determiner.clone()),
            modifiers: some(phrase.modifiers()),
            head: quote(phrase.head..phrase.head + 1),
        }
    }

    pub(crate) fn verb_group(&self, document: &Document, tags: &Tags, group: &VerbGroup) -> VerbGroupRow<'a> {
        let token = |token: usize| self.quote(document.span_of(token..token + 1));
        VerbGroupRow {
            quote: self.quote(document.span_of(group.tokens.clone())),
            auxiliaries: group.auxiliaries.iter().copied().map(token).collect(),
            modal: group.modal.map(token),
            negation: group.negation.map(token),
            verb: token(group.main),
            form: tags.label(group.main).form().map(VerbForm::as_str),
            voice: group.voice.as_str(),
        }
    }

    pub(crate) fn section(&self, document: &Document, section: &Section) -> Option<SectionRow<'a>> {
        let blocks = document.blocks().get(section.blocks())?;
        let heading = document.blocks().get(section.heading())?;
        let BlockKind::Heading { level } = heading.kind() else { return None };
        let Range { start, end } = self.range(blocks.first()?.span().cover(blocks.last()?.span()));
        Some(SectionRow { start, end, level, heading: self.quote(heading.span()) })
    }

    pub(crate) fn mention(&self, index: usize, mention: &Mention) -> MentionRow<'a> {
        let (quote, kind) = (self.quote(mention.span), mention.kind.label());
        MentionRow { id: id('m', index), quote, kind, entity: id('e', mention.entity) }
    }

    pub(crate) fn figure(&self, index: usize, figure: &'a Figure, claim: &Claim) -> FigureRow<'a> {
        FigureRow {
            id: id('f', index),
            quote: self.quote(figure.span),
            low: decimal(figure.low),
            high: decimal(figure.high),
            approximate: figure.approximate,
            unit: &figure.unit,
            counted: self.quoted(figure.counted),
            property: self.quoted(figure.property),
            period: self.quoted(figure.period),
            per: figure.per.as_ref().map(|base| self.base(base)),
            statement: claim.statement.map(|statement| id('s', statement)),
            source: claim.source.map(|source| self.party(&source)),
        }
    }

    fn base(&self, base: &'a Base) -> BaseRow<'a> {
        let (value, counted) = (decimal(base.value), self.quoted(base.counted));
        BaseRow { quote: self.quote(base.span), value, unit: &base.unit, counted }
    }

    pub(crate) fn statement(&self, index: usize, statement: &'a Statement) -> StatementRow<'a> {
        StatementRow {
            id: id('s', index),
            act: statement.act.label(),
            sentence: statement.sentence,
            holders: statement.holders.iter().map(|holder| self.party(holder)).collect(),
            on_behalf_of: self.quoted(statement.on_behalf_of),
            toward: self.quoted(statement.toward),
            cue: self.quote(statement.cue),
            content: self.quote(statement.content),
            addressee: self.quoted(statement.addressee),
            mentions: ids('m', &statement.mentions),
            figures: ids('f', &statement.figures),
            strength: statement.strength,
            deadline: statement.deadline.as_ref().map(|due| DeadlineRow { quote: self.quote(due.span), iso: due.iso.as_deref() }),
            confidence: statement.confidence,
            rule: &statement.rule,
        }
    }

    fn party(&self, party: &Party) -> PartyRow<'a> {
        PartyRow { quote: self.quote(party.span), entity: party.entity.map(|entity| id('e', entity)) }
    }
}

impl<'a> EntityRow<'a> {
    pub(crate) fn new(index: usize, entity: &'a Entity) -> Self {
        EntityRow {
            id: id('e', index),
            kind: entity.kind.label(),
            name: &entity.name,
            links: entity.links.iter().map(|(scheme, id)| LinkRow { scheme, id }).collect(),
            roles: &entity.roles,
            affiliations: ids('e', &entity.affiliations),
            mentions: ids('m', &entity.mentions),
        }
    }
}

/// Ids count from 1: `m1` is the first mention.
fn id(letter: char, index: usize) -> String {
    format!("{letter}{}", index + 1)
}

fn ids(letter: char, indices: &[usize]) -> Vec<String> {
    indices.iter().map(|&index| id(letter, index)).collect()
}

fn decimal(decimal: Option<Decimal>) -> Option<Box<RawValue>> {
    RawValue::from_string(decimal?.normalize().to_string()).ok()
}
