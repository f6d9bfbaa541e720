//! d
fn main(){ let mut b=rapporteur_lexicon::Lexicon::builder(); for f in rapporteur_gazetteers::NAMES { b=b.file(f.path,f.content).unwrap(); }
 let lex=b.build(); let d=rapporteur_text::Segmenter::default().segment(&std::env::args().nth(1).unwrap());
 for h in lex.find(&d){println!("hit {:?} {:?} {}",h.tokens(),h.span().of(d.text()),lex.entry(h.entry()).id());}
 let r=rapporteur_entities::Recognizer::new(lex).unwrap(); let n=r.recognize(&d);
 for m in &n.mentions{println!("{:?} {} {} e{}",m.span.of(d.text()),m.kind,m.rule,m.entity);} for e in &n.entities{println!("{e:?}");}
}
