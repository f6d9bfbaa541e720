//! Statements, and the cues that are none.

use std::fmt::Write as _;

use rapporteur::{Sign, Span, Statement};

use super::Page;

impl Page<'_> {
    /// The statements, each where its cue stands, and those that are not sure enough.
    pub(super) fn statements(&self) -> Vec<(Span, String)> {
        let statements = self.explained.analysis.statements.iter();
        let mut said: Vec<(Span, String)> = statements.map(|statement| (statement.cue, self.statement(statement, ""))).collect();
        let unsure = self.explained.unsure.iter();
        said.extend(unsure.map(|statement| (statement.cue, self.statement(statement, ", left out"))));
        said.sort_by_key(|(cue, _)| cue.start());
        said
    }

    /// The cues that were rejected.
    pub(super) fn rejected(&self) -> Vec<(Span, String)> {
        let rejected = self.explained.rejected.iter();
        let said = rejected.map(|one| {
            let said =
                format!("  {}  no statement\n    looks like  cue:{}\n    rejected    {}\n", self.words(one.span), one.cue, one.why);
            (one.span, said)
        });
        said.collect()
    }

    fn statement(&self, statement: &Statement, left_out: &str) -> String {
        let mut out = format!("  {}  {}{left_out}\n", self.words(statement.cue), statement.act);
        let _ = writeln!(out, "    found by    {}", statement.rule);
        let _ = writeln!(out, "    holder      {}", self.holders(statement));
        let parties = [("on behalf", statement.on_behalf_of), ("toward", statement.toward), ("addressee", statement.addressee)];
        for (label, span) in parties {
            if let Some(span) = span {
                let _ = writeln!(out, "    {label:<10}  {}", self.words(span));
            }
        }
        let _ = writeln!(out, "    content     {}", self.words(statement.content));
        let signs: Vec<&str> = statement.signs.iter().map(Sign::label).collect();
        let signs = if signs.is_empty() { String::new() } else { format!(", by its signs: {}", signs.join(", ")) };
        let below = if left_out.is_empty() { "" } else { ", which is too low" };
        let _ = writeln!(out, "    confidence  {}{below}{signs}", statement.confidence);
        out
    }

    fn holders(&self, statement: &Statement) -> String {
        let names = &self.explained.analysis.names;
        let holder = |holder: &rapporteur::Party| match holder.entity {
            Some(entity) if names.entities[entity].name == self.words(holder.span) => {
                format!("{} (e{})", self.words(holder.span), entity + 1)
            }
            Some(entity) => format!("{} (e{} {})", self.words(holder.span), entity + 1, names.entities[entity].name),
            None => self.words(holder.span),
        };
        let holders: Vec<String> = statement.holders.iter().map(holder).collect();
        if holders.is_empty() { "nobody named".to_owned() } else { holders.join(", ") }
    }
}
