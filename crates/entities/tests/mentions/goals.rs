use crate::marks::check_all;

#[test]
fn each_number_is_its_own_mention() {
    check_all(&[
        "She named [goals 5](goal), [8](goal) and [16](goal).",
        "Three of the [SDGs](goal) ([5.2](goal), [8.7](goal) and [16.2](goal)) matter here.",
        "[SDG 7](goal), [SDG16](goal) and [target 8.7](goal) were cited, with [targets 3.6](goal) and [11.2](goal).",
        "[SDGs 13](goal) and [14](goal) need money, [indicator 5.2.1](goal) data.",
    ]);
}

#[test]
fn other_goals_are_none() {
    check_all(&["Our goal 2 years ago was modest.", "A target 20% higher was set.", "The goals (1) and plans (2) were listed."]);
}
