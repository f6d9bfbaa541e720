use crate::marks::check_all;

#[test]
fn after_honorifics_and_offices() {
    check_all(&[
        "H.E. Mr. [Okwudili Nwankpa](person) and Ms [Rani](person) spoke.",
        "[Chair](role) [Wiesenthal](person) and [Co-Chair](role) [Xie Zhenhua](person) agreed.",
        "[President](role) [Bush](person) left early.",
        "The [Co-Chair](role), [Kenji Hamada](person), proposed a text.",
        "Many Member States spoke.",
    ]);
}

#[test]
fn beside_countries_and_bodies() {
    check_all(&[
        "[Gertraud Wolanski](person) ([Austria](country)) will consult.",
        "[Duan Weiming](person), [China](country), called for rules.",
        "[Kerry Lund](person), [UNICEF](organization), noted the gap.",
        "That is wrong, [Barratt](person) said.",
    ]);
}

#[test]
fn particles_initials_and_nicknames() {
    check_all(&[
        "Mr. [Marc Pecsteen de Grootveld](person) spoke, then Ms. [Alya Saif Al-Tamimi](person).",
        "[Dan L. Etuk](person), [Nigeria](country), said no.",
        "[Maria “Tita” Ortiz Vega](person) left with [Bettina van der Linden](person).",
        "Mr. [De Wet](person) left.",
    ]);
}

#[test]
fn surnames_come_back() {
    check_all(&[
        "[Helen Stanton](person) spoke. Later [Stanton](person) left, and [STANTON](person)’s team too.",
        "[Artur Runge-Falk](person), [EU](organization), spoke. [Runge-Falk](person) left.",
        "[Trumbull](person) wins. [Donald Trumbull](person) is pleased.",
    ]);
}

#[test]
fn each_line_of_a_list_is_another_person() {
    check_all(&[
        "In attendance: Ms. [Petra Okoye](person)\n[Joanna Nkemelu](person), [Secretary](role)\n",
        "PRESENT\n\n[Tamara Wilberforce](person)\nMr. [Everett Lindqvist-Roy](person)\nDr. [Ana Falk](person)\n",
        "They heard at length in the afternoon from Ms. [Ana Maria\nLindqvist](person) of the [Harbour Board](organization).",
    ]);
}

#[test]
fn one_honorific_for_two() {
    check_all(&[
        "Messrs. [Castellanos](person) and [Okonjo](person) spoke.",
        "Messrs. [Castellanos](person), [Falk](person) and [Okonjo](person) left [Norway](country).",
        "Amb. [Ana Falk](person) and Mr. [Prieto](person) spoke.",
    ]);
}

#[test]
fn members_and_states_are_nobody() {
    check_all(&["Many Member States spoke; each Member and the States Parties agreed.", "A Member said that all States must act."]);
}

#[test]
fn strange_to_every_list() {
    check_all(&[
        "They spoke about [Vorlana Quimbeth](person) yesterday.",
        "The text of [Kibrom Waldemeskel](person) was short.",
        "Then [Isa Ahmad al-KANDORI](person) and [Tsau Wen-chiu](person) spoke.",
        "We met [Mohammed VI](person) and [Nkosana Dlamu-Zima](person).",
        "Parties agreed on Plenary II and Region II.",
    ]);
}

#[test]
fn given_names_that_are_words() {
    check_all(&[
        "Later [Grace Nakimule](person) spoke. [Grace](person) was late, and with good grace.",
        "We may hope that the grant will mark the march.",
        "We met his daughter [Olha](person), and left.",
    ]);
}

#[test]
fn surnames_that_nobody_introduced() {
    check_all(&[
        "“It is late,” said [Adeyemi](person).",
        "States appeared ready, and the CLAs agreed.",
        "They left, and [Merkel](person) said no.",
    ]);
}

#[test]
fn two_surnames_and_first_names() {
    check_all(&["[Luis Quisberte Carrilo](person) left. [Quisberte](person) spoke. Later [Luis](person) came back."]);
}

#[test]
fn forms_of_address_are_no_offices() {
    check_all(&[
        "Professor [Bolan](person) and Sister [Maria Quisbert](person) left.",
        "[Jo Falk](person), [Professor of Law](role), agreed.",
        "Dear Professor [Saulin](person), we thank you.",
    ]);
}
