package dev.millrace.local.template.model;

/// An `AWS::SecretsManager::Secret` whose text is generated.
///
/// @param length of the text, in characters
/// @param punctuation whether the text may hold other characters than letters and digits
public record Secret(String logicalId, String name, String arn, int length, boolean punctuation) {}
