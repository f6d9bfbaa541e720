use crate::marks::check_all;

#[test]
fn titles_in_quotation_marks() {
    check_all(&[
        "They produced a study, titled ‘[Rivers in Times of Drought](work),’ last week.",
        "A performance of “[Yesterday](work)” followed.",
        "She called it “the tip of the iceberg” and ‘Big’.",
    ]);
}
