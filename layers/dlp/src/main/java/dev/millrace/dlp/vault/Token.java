package dev.millrace.dlp.vault;

import com.google.errorprone.annotations.Immutable;
import dev.millrace.dlp.InfoType;

/// What stands in a masked text for a value that is kept in the vault: `[EMAIL_ADDRESS#5f0c…]`.
///
/// @param id 32 hexadecimal digits, which tell nothing about the value without the tenant's key
@Immutable
public record Token(InfoType type, String id) {

    /// How many digits an id has: 128 bits, so that no two values of a tenant ever share one.
    public static final int DIGITS = 32;

    public Token {
        if (id.length() != DIGITS || !id.chars().allMatch(Token::isIdCharacter)) {
            throw new IllegalArgumentException("a token's id has %d lower-case hexadecimal digits".formatted(DIGITS));
        }
    }

    static boolean isIdCharacter(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /// As it is written in a text.
    @Override
    public String toString() {
        return "[%s#%s]".formatted(type, id);
    }
}
