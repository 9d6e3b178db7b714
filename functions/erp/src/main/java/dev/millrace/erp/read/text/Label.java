package dev.millrace.erp.read.text;

/// Words that announce a value.
///
/// @param phrase letters only, in small ones and without accents
/// @param weight how sure it is, from 0 to 1
public record Label(Role role, String phrase, double weight) {}
