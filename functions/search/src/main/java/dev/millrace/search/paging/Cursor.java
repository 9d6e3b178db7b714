package dev.millrace.search.paging;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.scope.SearchScope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// Where a page begins, as the reader of the page before is handed it: opaque, and of use for that query and that
/// reader only.
///
/// It holds nothing that could widen a search: tenant and clearance come from the token each time, and the instant is
/// one that any reader may name. So its hash needs no key; it only tells a cursor that belongs to the request from one
/// that does not.
public final class Cursor {

    private static final int VERSION = 1;
    private static final int LONGEST = 1_000;
    private static final int DIGEST = 16;

    private final PageStart start;
    private final byte[] digest;

    private Cursor(PageStart start, byte[] digest) {
        this.start = start;
        this.digest = digest;
    }

    /// The cursor to hand to that reader of that query.
    public static String of(PageStart start, MaskedText query, SearchScope scope) {
        var content = written(start);
        var all = Arrays.copyOf(content, content.length + DIGEST);
        System.arraycopy(digest(content, query, scope), 0, all, content.length, DIGEST);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /// Reads what a caller sent.
    ///
    /// @throws InvalidInput if it is no cursor
    public static Cursor parse(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new IOException("too long");
            }
            var all = Base64.getUrlDecoder().decode(text);
            var end = Math.max(0, all.length - DIGEST);
            var start = read(Arrays.copyOf(all, end));
            return new Cursor(start, Arrays.copyOfRange(all, end, all.length));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput("$.cursor", "is no cursor: send the one of the page before as it came");
        }
    }

    /// When the pages hold.
    public Instant asOf() {
        return start.asOf();
    }

    /// Where the page begins.
    ///
    /// @throws InvalidInput if it was handed to somebody else or for another query
    public PageStart startFor(MaskedText query, SearchScope scope) {
        if (!MessageDigest.isEqual(digest, digest(written(start), query, scope))) {
            throw new InvalidInput(
                    "$.cursor", "belongs to another query or another reader: ask for the first page without it");
        }
        return start;
    }

    private static byte[] written(PageStart start) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(start.from());
            out.writeLong(start.asOf().toEpochMilli());
            out.writeBoolean(start.wordsOnly());
            out.writeUTF(start.policy());
            out.writeUTF(start.index());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static PageStart read(byte[] content) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version");
            }
            var from = in.readInt();
            var asOf = Instant.ofEpochMilli(in.readLong());
            var start = new PageStart(from, asOf, in.readBoolean(), in.readUTF(), in.readUTF());
            if (in.available() > 0) {
                throw new IOException("too much");
            }
            return start;
        }
    }

    private static byte[] digest(byte[] content, MaskedText query, SearchScope scope) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(content);
            for (var part :
                    new String[] {scope.tenant().value(), scope.clearance().label(), query.value()}) {
                sha.update((byte) 0);
                sha.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return Arrays.copyOf(sha.digest(), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
