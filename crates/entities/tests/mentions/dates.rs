use crate::marks::check_all;

#[test]
fn days_months_and_years() {
    check_all(&[
        "They met on [3 May 2011](date) and on [14 June](date).",
        "They met on [June 3, 2011](date), not in [July 2011](date).",
        "Due by [02 Feb 2016](date); reissued [2016-02-08](date).",
        "It opened on [Monday, 3 December](date), and closed on Friday.",
        "The attacks of [Nov. 13](date) changed that.",
        "Since [2010](date) little has changed, and the [2015](date) deal is weak.",
        "The [June](date) session ends late. We meet in [May](date).",
    ]);
}

#[test]
fn ranges_are_one_date() {
    check_all(&[
        "From [27-28 September 2017](date) and on [23 and 24 May 2000](date).",
        "The group met from [29 March - 8 April 2009](date).",
        "Held from [16- 18 May](date) as planned.",
        "Growth from [2014 to 2018](date), or between [1971 and 2010](date), was slow.",
        "The [2008-2012](date) period and the biennium [2004-5](date) differ.",
        "Informals follow on [29 June](date) and [6 July 2017](date).",
    ]);
}

#[test]
fn decades_and_centuries() {
    check_all(&[
        "In the [1990s](date) and early [2003](date) it rained.",
        "We need [21st century](date) tools, not those of the [nineteenth century](date).",
    ]);
}

#[test]
fn numbers_that_count_are_no_dates() {
    check_all(&[
        "Some 2000 people came, and 1500 tonnes were shipped.",
        "They paid $2010 for paragraphs 1990 pages long.",
        "We may march again, and that may be enough.",
        "In a decade or recently, this year, they will.",
    ]);
}
