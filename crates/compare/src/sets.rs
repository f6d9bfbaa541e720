//! Two sets of records, of which neither is held in memory.

use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::changes::{DocumentChanges, DocumentState};
use crate::document::{NoRows, Options, compare};
use crate::reader::{Chunk, ChunkPlace, Chunks, Malformed};
use crate::record::Record;
use crate::shift::Shift;
use crate::texts::given;

/// How many bytes of records are compared at a time, on all threads.
const BATCH: usize = 16 << 20;

/// Which of two sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    Before,
    /// The second.
    After,
}

/// Gives the text of a document by its id and the `source` of its record, where it is to be had. A text with which the record's quotes do
/// not agree is not used.
pub type Texts<'t> = dyn Fn(&str, Option<&str>) -> Option<String> + Sync + 't;

/// Where the records of a file stand, by their ids.
#[derive(Debug)]
pub struct Index<R> {
    reader: BufReader<R>,
    places: FxHashMap<String, ChunkPlace>,
    ids: Vec<String>,
}

impl<R: Read + Seek> Index<R> {
    /// Reads the file once for its ids.
    ///
    /// # Errors
    /// Where it cannot be read, or something in it is no record, or two have one id.
    pub fn new(file: R) -> Result<Self, Malformed> {
        let mut chunks = Chunks::new(BufReader::with_capacity(1 << 18, file));
        let (mut places, mut ids) = (FxHashMap::default(), Vec::new());
        while let Some(chunk) = chunks.next()? {
            let id = id(&chunk)?;
            if places.insert(id.clone(), chunk.place).is_some() {
                return Err(chunk.place.says(format!("the id `{id}` is taken by an earlier record")));
            }
            ids.push(id);
        }
        Ok(Self { reader: chunks.into_reader(), places, ids })
    }

    /// The record with an id, as it is written.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn get(&mut self, id: &str) -> Result<Option<Vec<u8>>, Malformed> {
        let Some(place) = self.places.get(id).copied() else { return Ok(None) };
        self.reader.seek(SeekFrom::Start(place.offset))?;
        let mut bytes = vec![0; place.length];
        self.reader.read_exact(&mut bytes)?;
        Ok(Some(bytes))
    }
}

/// Compares all records of one set with those of another, in the order of the first; what only the second has comes last. `each` gets every
/// document, also those in which nothing differs.
///
/// # Errors
/// Where one of the two cannot be read, or holds something that is no record: which, and where in it.
pub fn compare_sets<A: BufRead, B: Read + Seek>(
    before: A,
    after: &mut Index<B>,
    options: &Options,
    texts: &Texts<'_>,
    mut each: impl FnMut(DocumentChanges),
) -> Result<(), (Side, Malformed)> {
    let in_before = |error| (Side::Before, error);
    let in_after = |error| (Side::After, error);
    let mut chunks = Chunks::new(before);
    let mut seen: FxHashSet<String> = FxHashSet::default();
    let mut batch = Batch::default();
    while let Some(chunk) = chunks.next().map_err(in_before)? {
        let id = id(&chunk).map_err(in_before)?;
        if seen.contains(&id) {
            return Err(in_before(chunk.place.says(format!("the id `{id}` is taken by an earlier record"))));
        }
        let other = after.get(&id).map_err(in_after)?;
        let other = other.map(|bytes| Chunk { bytes, place: after.places[&id] });
        seen.insert(id.clone());
        batch.push(id, chunk, other);
        if batch.bytes > BATCH {
            batch.compare(options, texts, &mut each)?;
        }
    }
    batch.compare(options, texts, &mut each)?;
    for id in after.ids.iter().filter(|id| !seen.contains(*id)) {
        each(DocumentChanges::only(id.clone(), DocumentState::New));
    }
    Ok(())
}

/// Compares two records of one document, each JSON.
///
/// # Errors
/// Where one of them is no record: which, and where in it.
pub fn compare_records(
    before: &str,
    after: &str,
    options: &Options,
    texts: &Texts<'_>,
) -> Result<DocumentChanges, (Side, Malformed)> {
    let read = |side, json: &'_ str| Chunk { bytes: json.as_bytes().to_vec(), place: ChunkPlace::alone(json.len()) }.checked(side);
    let (before, after) = (read(Side::Before, before)?, read(Side::After, after)?);
    compare_chunks(&before, &after, options, texts)
}

impl Chunk {
    fn checked(self, side: Side) -> Result<Self, (Side, Malformed)> {
        record(&self).map_err(|error| (side, error))?;
        Ok(self)
    }
}

fn record(chunk: &Chunk) -> Result<Record<'_>, Malformed> {
    serde_json::from_slice(&chunk.bytes).map_err(|error| chunk.place.malformed(&error))
}

fn compare_chunks(
    before: &Chunk,
    after: &Chunk,
    options: &Options,
    texts: &Texts<'_>,
) -> Result<DocumentChanges, (Side, Malformed)> {
    let one = record(before).map_err(|error| (Side::Before, error))?;
    let other = record(after).map_err(|error| (Side::After, error))?;
    let malformed = |NoRows { side, list, error }: NoRows<'_>| {
        let chunk = if side == Side::Before { before } else { after };
        (side, chunk.malformed_in(list.get(), &error))
    };
    let sentences = [&one, &other].map(|record| record.layer("sentences").map(RawValue::get));
    if sentences[0] == sentences[1] || sentences.contains(&None) {
        return compare(&one, &other, options, || given(&one, &other, texts)).map_err(malformed);
    }
    let texts = given(&one, &other, texts);
    if texts[0] == texts[1] {
        return compare(&one, &other, options, || texts).map_err(malformed);
    }
    compare_texts(one, &other, options, texts, before)
}

/// Records of two texts: what stands in sentences that both have is compared where it stands in the second.
fn compare_texts(
    mut before: Record<'_>,
    after: &Record<'_>,
    options: &Options,
    [_, text]: [Option<String>; 2],
    chunk: &Chunk,
) -> Result<DocumentChanges, (Side, Malformed)> {
    let in_before = |error: serde_json::Error| (Side::Before, chunk.place.malformed(&error));
    let moved = Shift::new(&before, after).record(&before).map_err(in_before)?;
    let mut record: Record<'_> = serde_json::from_str(&moved).map_err(in_before)?;
    record.written = Some(std::mem::take(&mut before.layers));
    let compared = compare(&record, after, options, || [None, text]);
    let mut changes = compared.map_err(|NoRows { side, error, .. }| (side, chunk.place.malformed(&error)))?;
    changes.state = DocumentState::TextChanged;
    Ok(changes)
}

/// Pairs of records that wait to be compared.
#[derive(Default)]
struct Batch {
    pairs: Vec<(String, Chunk, Option<Chunk>)>,
    bytes: usize,
}

impl Batch {
    fn push(&mut self, id: String, before: Chunk, after: Option<Chunk>) {
        self.bytes += before.bytes.len() + after.as_ref().map_or(0, |chunk| chunk.bytes.len());
        self.pairs.push((id, before, after));
    }

    fn compare(
        &mut self,
        options: &Options,
        texts: &Texts<'_>,
        each: &mut impl FnMut(DocumentChanges),
    ) -> Result<(), (Side, Malformed)> {
        self.bytes = 0;
        let one = |(id, before, after): (String, Chunk, Option<Chunk>)| match after {
            None => Ok(DocumentChanges::only(id, DocumentState::Gone)),
            Some(after) if after.bytes == before.bytes => Ok(DocumentChanges::only(id, DocumentState::Both)),
            Some(after) => compare_chunks(&before, &after, options, texts),
        };
        let compared: Vec<_> = std::mem::take(&mut self.pairs).into_par_iter().map(one).collect();
        for changes in compared {
            each(changes?);
        }
        Ok(())
    }
}

/// The id of a record, most often without reading the rest of it.
fn id(chunk: &Chunk) -> Result<String, Malformed> {
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    if let Some(id) = first_id(&chunk.bytes) {
        return Ok(id.to_owned());
    }
    serde_json::from_slice::<Id>(&chunk.bytes).map(|Id { id }| id).map_err(|error| chunk.place.malformed(&error))
}

/// The id of a record that begins as `extract` writes it, if nothing in it is escaped.
fn first_id(bytes: &[u8]) -> Option<&str> {
    let rest = bytes.strip_prefix(br#"{"schema":"rapporteur/1","id":""#)?;
    let id = &rest[..rest.iter().position(|&byte| byte == b'"')?];
    if id.contains(&b'\\') || !bytes.ends_with(b"}") { None } else { std::str::from_utf8(id).ok() }
}
