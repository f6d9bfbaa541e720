use crate::marks::check_all;

#[test]
fn sessions_by_number() {
    check_all(&[
        "[COP 13](event), [SBSTA-20](event) and [AWG-LCA 5](event) follow.",
        "[COP21](event) and [CSW67](event) came first; the [COP](organization) decides.",
        "The [28th session of the IPCC](event) and the [sixteenth session of the SBSTA](event) were long.",
        "After the [Third Conference of the Parties](event) they rested.",
        "It will report at its [seventy-ninth session](event), not at its second session.",
    ]);
}

#[test]
fn named_by_their_head_word() {
    check_all(&[
        "The [Third Ministerial Conference on Clean Cooking](event) ended.",
        "The [High-Level Meeting](event) ([HLM](event)) on Road Safety ended. The [HLM](event) was brief.",
        "[Hurricane Odile](event) hit before the meeting and the conference.",
    ]);
}

#[test]
fn ordinals_in_words() {
    check_all(&[
        "At its [one hundred and thirteenth session](event) it rested.",
        "The [one hundred and fifth session of the Human Rights Council](event) closed.",
    ]);
}

#[test]
fn in_headings() {
    check_all(&[
        "MINUTES OF THE [9TH MEETING OF THE COMMITTEE ON WATER SUPPLY](event)\n\nThe day was hot.",
        "[Fourth Ministerial Conference on Clean Cooking](event)\n\nThe day was hot.",
        "A [Ministerial Segment](event) and the [Decade of Action for Quiet Harbours](event) follow.",
    ]);
}
