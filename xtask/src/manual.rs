//! `cargo xtask manual`: what a shell and `man` know of the command.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command, ValueEnum};
use clap_complete::Shell;
use clap_mangen::Man;
use rapporteur_snapshots::places::root;

use crate::shell::say;

/// Write completions for shells and manual pages of the command `rapporteur`
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The folder to write to [default: out/manual/]
    #[arg(short, long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let out = options.out.clone().unwrap_or_else(|| root().join("out/manual"));
    let (completions, pages) = (out.join("completions"), out.join("man/man1"));
    let written = write_completions(&completions).and_then(|()| write_pages(&pages));
    written.map_err(|error| format!("{}: {error}", out.display()))?;
    say(&format!("Completions are in {}, manual pages in {}.", completions.display(), pages.display()));
    Ok(())
}

fn write_completions(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let name = whole().get_name().to_owned();
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut whole(), &name, folder)?;
    }
    Ok(())
}

fn write_pages(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let source = format!("rapporteur {}", whole().get_version().unwrap_or_default());
    for command in commands(whole()) {
        let man = Man::new(command.clone()).source(&source).manual("Rapporteur");
        fs::write(folder.join(man.get_filename()), page(&man, &command)?)?;
    }
    Ok(())
}

/// The command as it is run, with what its subcommands have of it.
fn whole() -> Command {
    let mut command = rapporteur_cli::command().disable_help_subcommand(true);
    command.build();
    command
}

/// A command and all that are below it.
fn commands(command: Command) -> Vec<Command> {
    let below: Vec<Command> = command.get_subcommands().cloned().flat_map(commands).collect();
    [vec![command], below].concat()
}

fn page(man: &Man, command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    for (heading, text) in sections(command) {
        page.extend(section(command, heading, text)?.into_bytes());
    }
    Ok(page)
}

/// The parts of the long help's end, each under the heading that manual pages have for it.
fn sections(command: &Command) -> Vec<(&'static str, String)> {
    let ending = command.get_after_long_help().map(ToString::to_string).unwrap_or_default();
    let part = |paragraph: &str| {
        let (label, text) = paragraph.split_once(':')?;
        let heading = match label {
            "Examples" => "EXAMPLES",
            "Exit status" => "EXIT STATUS",
            _ => return None,
        };
        let text = text.strip_prefix(' ').unwrap_or(text);
        Some((heading, text.trim_start_matches('\n').trim_end().to_owned()))
    };
    ending.split("\n\n").filter_map(part).collect()
}

/// One section, written as `clap_mangen` writes what stands at the end of a command's help.
fn section(command: &Command, heading: &str, text: String) -> io::Result<String> {
    let mut written = Vec::new();
    Man::new(command.clone().after_long_help(text)).render_extra_section(&mut written)?;
    let written = String::from_utf8(written).map_err(io::Error::other)?;
    // Lines of commands are not to be filled up.
    let (open, close) = if heading == "EXAMPLES" { ("\n.nf", ".fi\n") } else { ("", "") };
    Ok(written.replacen(".SH EXTRA", &format!(".SH \"{heading}\"{open}"), 1) + close)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        commands(whole()).iter().map(|command| Man::new(command.clone()).get_filename().replace(".1", "")).collect()
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn every_command_has_a_page_with_an_example_that_can_be_run() {
        let folder = folder("pages");
        write_pages(&folder).expect("pages");
        for (name, command) in names().iter().zip(commands(whole())) {
            let page = fs::read_to_string(folder.join(format!("{name}.1"))).expect(name);
            for heading in [".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH OPTIONS", ".SH \"EXAMPLES\"", ".SH \"EXIT STATUS\""]
            {
                assert!(page.contains(heading), "{name} lacks {heading}:\n{page}");
            }
            let sections = sections(&command);
            let lines: Vec<&str> = sections[0].1.lines().filter(|line| line.contains("rapporteur ")).map(str::trim).collect();
            assert!(!lines.is_empty(), "{name}");
            for line in lines {
                runs(&name.replace('-', " "), line);
            }
        }
        fs::remove_dir_all(&folder).expect("to clean up");
    }

    /// Whether the command line is one of the command's, with options that it has.
    fn runs(command: &str, line: &str) {
        let line = &line[line.find("rapporteur").expect("the command")..];
        let line = line.split(" | ").next().unwrap_or_default();
        // A root's examples are of its subcommands.
        assert!(line.starts_with(command), "{line} is no example of {command}");
        let mut words = Vec::new();
        for (index, part) in line.split('\'').enumerate() {
            // What stands in quotation marks is one word.
            if index % 2 == 1 { words.push(part) } else { words.extend(part.split_whitespace()) }
        }
        rapporteur_cli::command().try_get_matches_from(words).unwrap_or_else(|error| panic!("{line}: {error}"));
    }

    #[test]
    fn nested_commands_have_pages_of_their_own() {
        let names = names();
        for name in ["rapporteur", "rapporteur-extract", "rapporteur-gazetteer-check", "rapporteur-config-init"] {
            assert!(names.iter().any(|known| known == name), "{name} is not among {names:?}");
        }
    }

    #[test]
    fn every_shell_completes_every_command() {
        let folder = folder("completions");
        write_completions(&folder).expect("completions");
        let files: Vec<PathBuf> = fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("a file").path()).collect();
        assert_eq!(files.len(), 5, "{files:?}");
        for file in &files {
            let script = fs::read_to_string(file).expect("a script");
            for command in commands(whole()) {
                assert!(script.contains(command.get_name()), "{} lacks {}", file.display(), command.get_name());
            }
            assert!(script.contains("min-confidence"), "{}", file.display());
        }
        fs::remove_dir_all(&folder).expect("to clean up");
    }
}
