package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;

/// A kind of sensitive information, named as Google's DLP and Microsoft's Presidio name it.
///
/// @param name upper-case words joined by underscores
@Immutable
public record InfoType(String name) implements Comparable<InfoType> {

    public static final InfoType EMAIL_ADDRESS = new InfoType("EMAIL_ADDRESS");
    public static final InfoType PHONE_NUMBER = new InfoType("PHONE_NUMBER");
    public static final InfoType IBAN_CODE = new InfoType("IBAN_CODE");
    public static final InfoType CREDIT_CARD = new InfoType("CREDIT_CARD");
    public static final InfoType IP_ADDRESS = new InfoType("IP_ADDRESS");
    /// What stands before the `@` of a URL, when it holds a password.
    public static final InfoType URL_CREDENTIALS = new InfoType("URL_CREDENTIALS");

    public InfoType {
        if (name.isEmpty() || !name.chars().allMatch(InfoType::isNameCharacter)) {
            throw new IllegalArgumentException("an info type is named in upper-case letters, digits and underscores");
        }
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    @Override
    public int compareTo(InfoType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
