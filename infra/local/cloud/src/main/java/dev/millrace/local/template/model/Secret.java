package dev.millrace.local.template.model;

import java.util.Optional;

/// An `AWS::SecretsManager::Secret` whose text is generated, or to be filled in.
///
/// @param length of what is generated, in characters
/// @param punctuation whether that may hold other characters than letters and digits
/// @param object the JSON object that it is put into, where it is not the text itself
/// @param text what stands in it at first, where nothing is generated
public record Secret(
        String logicalId,
        String name,
        String arn,
        int length,
        boolean punctuation,
        Optional<Member> object,
        Optional<String> text) {

    /// A member of a JSON object.
    ///
    /// @param template the object without it, as JSON
    /// @param key the member's name
    public record Member(String template, String key) {}
}
