use crate::marks::check_all;

#[test]
fn resolutions_and_decisions_by_number() {
    check_all(&[
        "Recalling [resolutions 1325 (2000)](instrument), [1820 (2008)](instrument) and [2122 (2013)](instrument),",
        "Recalling [resolutions 1031 (1995)](instrument) of [15 December 1995](date), [1035 (1995)](instrument) of [21 December 1995](date),",
        "Under [UNGA resolution 71/287](instrument) and [decision 1/CP.16](instrument) work goes on.",
        "The committee cited [general comment No. 5 (2003)](instrument) at length.",
        "Their resolution 2 years later was weak.",
    ]);
}

#[test]
fn articles_and_annexes() {
    check_all(&[
        "Delegates debated [Article 4.8](instrument) and [4.9](instrument) at length.",
        "They took up [Articles 5](instrument), [7](instrument) and [8](instrument).",
        "The commitments in [Article 4.2(a)](instrument) and [(b)](instrument) stand.",
        "Under [Article 9](instrument), most [Annex I](instrument) Parties must report; paragraph 4 is silent.",
        "See [Article 6](instrument) (LULUCF) and [article 24](instrument) for more.",
    ]);
}

#[test]
fn named_by_their_head_word() {
    check_all(&[
        "It adopted the [Lisbon Action Plan](instrument) and the [National Plan of Action against Child Abuse](instrument).",
        "The [Conakry Agreement](instrument) and the [Geneva accord](instrument) hold.",
        "A new agreement, a plan and a strategy are wanted.",
    ]);
}

#[test]
fn document_symbols() {
    check_all(&[
        "It considered [FCCC/SBI/2002/INF.2](instrument) and [S/2018/922](instrument).",
        "The report ([A/HRC/29/37](instrument)) was late.",
        "See [FCCC/SBI/2007/L.23](instrument) and [Adds.1-2](instrument), not and/or 1/2.",
    ]);
}

#[test]
fn rules_of_procedure() {
    check_all(&[
        "The [Rules of Procedure](instrument) and [Rule 22](instrument) apply; the rules of procedure of a club do not.",
        "Rules of the house are strict.",
    ]);
}

#[test]
fn optional_protocols_on_a_subject() {
    check_all(&[
        "It acceded to the [Optional Protocol on the involvement of children in armed conflict](instrument) and left.",
        "It signed the [Optional Protocol on a communications procedure](instrument).",
    ]);
}

#[test]
fn programmes_by_their_subject() {
    check_all(&[
        "The [Global Programme on Violence against Women](instrument) was launched.",
        "The [Global Programme for Safer Rivers](instrument) ([GPSR](instrument)) was launched. [GPSR](instrument) is small.",
        "A global programme was launched.",
    ]);
}

#[test]
fn standards() {
    check_all(&[
        "[ISO 37120:2018](instrument), [ISO/CD 37188](instrument) and [ITU-T X.509](instrument) were cited.",
        "The [ISO](organization) has 37 members.",
    ]);
}

#[test]
fn titles_of_treaties_go_on() {
    check_all(&[
        "The [Convention relating to the Status of Lighthouses](instrument) binds us.",
        "They signed the [Agreement establishing the Reef Fund](instrument) and the [Protocol to the 1979 Convention on Noise](instrument).",
        "The [Convention on Noise](instrument) and the [Committee](organization) are old.",
        "The Parties to the [Convention](instrument) met.",
    ]);
}

#[test]
fn laws_with_numbers_and_plans_with_years() {
    check_all(&[
        "[Supreme Decree 4401](instrument) and [Law No. 27/2010](instrument) apply.",
        "The [Reef Recovery Plan 2022-2025](instrument) is short.",
        "See [Resolution 5 (Cg-19)](instrument), [ISBA/29/C/12](instrument) and [EC-80/Doc. 4.2(1)](instrument).",
    ]);
}
