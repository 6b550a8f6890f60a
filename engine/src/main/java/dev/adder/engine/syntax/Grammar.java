package dev.adder.engine.syntax;

/** The families of rules of one parse, which call each other. */
final class Grammar {
  final Atoms atoms;
  final Calls calls;
  final Comprehensions comprehensions;
  final Expressions expressions;
  final FStrings strings;
  final Operations operations;
  final Parameters parameters;
  final Patterns patterns;
  final Targets targets;
  final TypeParams typeParams;
  final SimpleStatements simple;
  final CompoundStatements compound;
  final Blocks blocks;
  final InvalidExpressions invalidExpressions;
  final InvalidParameters invalidParameters;
  final InvalidStatements invalidStatements;
  final InvalidBlocks invalidBlocks;

  Grammar(TokenStream t) {
    atoms = new Atoms(t, this);
    calls = new Calls(t, this);
    comprehensions = new Comprehensions(t, this);
    expressions = new Expressions(t, this);
    strings = new FStrings(t, this);
    operations = new Operations(t, this);
    parameters = new Parameters(t, this);
    patterns = new Patterns(t, this);
    targets = new Targets(t, this);
    typeParams = new TypeParams(t, this);
    simple = new SimpleStatements(t, this);
    compound = new CompoundStatements(t, this);
    blocks = new Blocks(t, this);
    invalidExpressions = new InvalidExpressions(t, this);
    invalidParameters = new InvalidParameters(t, this);
    invalidStatements = new InvalidStatements(t, this);
    invalidBlocks = new InvalidBlocks(t, this);
  }
}
