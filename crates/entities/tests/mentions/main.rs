//! What is found in sentences, drawn into the sentence itself: `[UNGA President](role) [Ana Falk](person) spoke`.

mod dates;
mod entities;
mod explained;
mod goals;
mod instruments;
mod marks;
mod meetings;
mod organizations;
mod persons;
mod places;
mod properties;
mod roles;
mod works;
