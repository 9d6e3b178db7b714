package dev.millrace.local.lambda;

import java.util.regex.Pattern;

/// The forms in which callers name a function: name, partial ARN, ARN, each with or without a qualifier.
///
/// There is one version here, so a qualifier changes nothing.
final class FunctionName {

    private static final Pattern FORMS = Pattern.compile(
            "(?:(?:arn:aws[a-z-]*:lambda:[a-z0-9-]+:)?\\d{12}:function:|function:)?([A-Za-z0-9_-]{1,140})(?::[$A-Za-z0-9_-]+)?");

    private FunctionName() {}

    /// The bare name; a form that is none of these is returned as it is, and not found.
    static String plain(String nameOrArn) {
        if (nameOrArn.length() > 300) {
            return nameOrArn;
        }
        var matcher = FORMS.matcher(nameOrArn);
        return matcher.matches() ? matcher.group(1) : nameOrArn;
    }
}
