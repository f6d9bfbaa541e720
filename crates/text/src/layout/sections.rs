use super::{Block, BlockKind, Section};

/// The section of each heading, in order of the headings.
pub(crate) fn sections(blocks: &[Block]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    // Sections that are not yet closed, with their levels, outermost first.
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let BlockKind::Heading { level } = block.kind else { continue };
        while let Some((_, section)) = open.pop_if(|(outer, _)| *outer >= level) {
            sections[section].blocks.end = index;
        }
        open.push((level, sections.len()));
        sections.push(Section { heading: index, blocks: index..blocks.len() });
    }
    sections
}
