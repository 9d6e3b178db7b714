package dev.millrace.masking.detokenize;

/// A masked text whose tokens are to be turned back. Who asks is in the access token, never here.
public record TokenizedText(String text) {}
