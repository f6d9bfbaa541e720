//! What files, folders and archives hold, and what is said of those that hold nothing that can be read.

use std::fs;
use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use rapporteur_formats::Inputs;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The ids and texts of what a folder holds; of what cannot be read, where and why.
fn read(folder: &TempDir, limit: usize) -> Vec<String> {
    let inputs = Inputs::list(&[folder.path().to_owned()], None).max_bytes(limit);
    let root = format!("{}/", folder.path().display());
    let read = inputs.map(|input| match input.read() {
        Ok(report) => format!("{} = {}", report.id, report.text),
        Err(failure) => failure.to_string().replace(&root, ""),
    });
    read.collect()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, content).expect("a file");
    }
    folder
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).expect("memory");
    encoder.finish().expect("memory")
}

fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        builder.append_data(&mut header, name, *content).expect("memory");
    }
    builder.into_inner().expect("memory")
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory");
        writer.write_all(content).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

const ARCHIVED: &[(&str, &[u8])] = &[
    ("b/two.txt", b"Two."),
    ("a/one.md", b"*One.*"),
    ("a/one.txt", b"Another one."),
    ("picture.png", b"\x89PNG"),
    (".hidden.txt", b"Hidden."),
    ("lines.jsonl", b"{\"id\": \"x\", \"text\": \"X.\"}\n{}\n{\"id\": \"y\", \"text\": \"Y.\"}"),
    ("notes", b"Notes."),
    ("packed.txt.gz", b""),
    ("inner.zip", b"PK"),
    ("report.pdf", b"%PDF"),
];

/// What is read of an archive of these, named so.
fn read_of(archive: &str) -> Vec<String> {
    let expected = [
        "ours/b/two = Two.",
        "ours/a/one = One.",
        "ours/a/one.txt = Another one.",
        "x = X.",
        "ARCHIVE/lines.jsonl:2:1: the object has no `id`",
        "y = Y.",
        "ours/notes = Notes.",
        "ours/packed = Packed.",
        "ARCHIVE/inner.zip: is an archive inside an archive, which is not opened",
        "ARCHIVE/report.pdf: is pdf, which is not read; convert it to one of txt, md, jsonl",
    ];
    expected.iter().map(|line| line.replace("ARCHIVE", archive)).collect()
}

#[test]
fn archives_are_read_in_their_order() {
    let packed = gzip(b"Packed.");
    let files: Vec<(&str, &[u8])> =
        ARCHIVED.iter().map(|&(name, content)| (name, if name == "packed.txt.gz" { &packed } else { content })).collect();
    let archives = [
        ("ours.zip", zip(&files)),
        ("ours.tar", tar(&files)),
        ("ours.tar.gz", gzip(&tar(&files))),
        ("ours.tgz", gzip(&tar(&files))),
    ];
    for (name, content) in archives {
        assert_eq!(read(&folder(&[(name, &content)]), usize::MAX), read_of(name), "{name}");
    }
}

#[test]
fn compressed_files_are_what_is_in_them() {
    let lines = gzip(b"{\"id\": \"x\", \"text\": \"X.\"}\n");
    // Two streams, one after the other, are one file.
    let text = [gzip(b"One. "), gzip(b"Two.")].concat();
    let folder =
        folder(&[("a.jsonl.gz", &lines), ("b.txt.gz", &text), ("c.gz", &lines), ("d.txt.gz", b"this is not what gzip writes")]);
    let expected = ["x = X.", "b = One. Two.", "x = X.", "d.txt.gz: cannot be read: invalid gzip header"];
    assert_eq!(read(&folder, usize::MAX), expected);
}

#[test]
fn broken_archives_are_named_and_what_could_be_read_of_them_is_read() {
    let whole = tar(&[("a.txt", b"One."), ("b.txt", b"Two.")]);
    let folder = folder(&[
        ("1.zip", b"no archive"),
        ("2.tar", &whole[..1100]),
        ("3.tar.gz", &gzip(&whole)[..90]),
        ("4.zip", &zip(&[("a.png", b"picture")])),
    ]);
    let read = read(&folder, usize::MAX);
    assert!(read[0].starts_with("1.zip: cannot be read: "), "{read:?}");
    assert_eq!(read[1], "2/a = One.");
    assert!(read[2].starts_with("2.tar/b.txt: cannot be read: ") || read[2].starts_with("2.tar: cannot be read: "), "{read:?}");
    assert!(read.iter().any(|line| line.starts_with("3.tar.gz")), "{read:?}");
    assert_eq!(read.last().map(String::as_str), Some("4.zip: holds no documents"));
}

#[test]
fn what_is_larger_than_the_limit_is_named_and_not_read() {
    let lines =
        b"{\"id\": \"x\", \"text\": \"1\"}\n{\"id\": \"y\", \"text\": \"12345678901234567890\"}\n{\"id\":\"z\",\"text\":\"3\"}";
    let files: &[(&str, &[u8])] =
        &[("a.txt", b"\xEF\xBB\xBF123456789 123456789 123"), ("b.txt", b"123456789 123456789 1234"), ("c.jsonl", lines)];
    let archive = zip(files);
    let packed = gzip(files[1].1);
    let folder = folder(&[files[0], files[1], files[2], ("d.zip", &archive), ("e.txt.gz", &packed)]);
    let too_large = |place: &str| format!("{place}: is larger than 23 bytes, the most that one document may have");
    let expected = [
        "a = 123456789 123456789 123".to_owned(),
        too_large("b.txt"),
        too_large("c.jsonl:1:1"),
        too_large("c.jsonl:2:1"),
        "z = 3".to_owned(),
        "d/a = 123456789 123456789 123".to_owned(),
        too_large("d.zip/b.txt"),
        too_large("d.zip/c.jsonl:1:1"),
        too_large("d.zip/c.jsonl:2:1"),
        "z = 3".to_owned(),
        too_large("e.txt.gz"),
    ];
    assert_eq!(read(&folder, 23), expected);
}

#[test]
fn bytes_are_counted_as_they_are_read() {
    let archive = gzip(&tar(ARCHIVED));
    let (refused, large): (&[u8], _) = (b"%PDF-1.7", "x".repeat(2000));
    let folder = folder(&[
        ("a.txt", b"One."),
        ("b.jsonl", b"{\"id\": \"x\", \"text\": \"X.\"}\n"),
        ("c.tgz", &archive),
        ("d.pdf", refused),
        ("e.txt", large.as_bytes()),
    ]);
    let inputs = Inputs::list(&[folder.path().to_owned()], None).max_bytes(1000);
    let (total, consumed) = (inputs.total_bytes(), inputs.consumed());
    assert_eq!((total, consumed.bytes()), (4 + 26 + archive.len() as u64, 0));
    inputs.for_each(|input| drop(input.read()));
    assert_eq!(consumed.bytes(), total);
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_are_named() {
    let folder = folder(&[("a/one.txt", b"One.")]);
    std::os::unix::fs::symlink("..", folder.path().join("a/up")).expect("a link");
    std::os::unix::fs::symlink("nowhere", folder.path().join("gone.txt")).expect("a link");
    let read = read(&folder, usize::MAX);
    assert_eq!(read[0], "one = One.");
    let root = folder.path().display();
    assert_eq!(read[1], format!("a/up: is a link back to {root}, the folder that it is in"));
    assert!(read[2].starts_with("gone.txt: cannot be read: No such file"), "{read:?}");
}

#[test]
fn any_archive_is_read_or_named() {
    let whole = zip(ARCHIVED);
    for cut in (0..whole.len()).step_by(7) {
        let mut damaged = whole.clone();
        damaged[cut] ^= 0xFF;
        for (name, content) in [("a.zip", &damaged[..]), ("a.tgz", &damaged[..]), ("b.zip", &whole[..cut])] {
            assert!(!read(&folder(&[(name, content)]), 1000).is_empty());
        }
    }
}
