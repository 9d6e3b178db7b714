package dev.millrace.core.schema;

import com.google.re2j.Pattern;
import com.networknt.schema.regex.RegularExpression;

/// A pattern that takes time linear in the length of the text, whatever the text.
record LinearPattern(Pattern pattern) implements RegularExpression {

    static RegularExpression of(String regex) {
        return new LinearPattern(Pattern.compile(regex));
    }

    @Override
    public boolean matches(String value) {
        return pattern.matcher(value).find();
    }
}
