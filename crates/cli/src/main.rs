//! The command `rapporteur`.

use std::process::ExitCode;

fn main() -> ExitCode {
    rapporteur_cli::main()
}
