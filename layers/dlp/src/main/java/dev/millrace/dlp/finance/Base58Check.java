package dev.millrace.dlp.finance;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Numbers written with 58 characters, of which the last four bytes are the start of a double SHA-256 of the others.
///
/// Source: <https://en.bitcoin.it/wiki/Base58Check_encoding>
final class Base58Check {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int PAYLOAD = 21;
    private static final int ADDRESS = PAYLOAD + 4;
    private static final int TO_KEY = 0;
    private static final int TO_SCRIPT = 5;

    private Base58Check() {}

    /// Whether it is an address of the main network: to a key's hash or to a script's.
    static boolean isAddress(String written) {
        var value = BigInteger.ZERO;
        for (var i = 0; i < written.length(); i++) {
            var digit = ALPHABET.indexOf(written.charAt(i));
            if (digit < 0) {
                return false;
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        if (value.bitLength() > ADDRESS * 8) {
            return false;
        }
        var bytes = bytesOf(value);
        var zeros = leadingOnes(written);
        return (bytes[0] == TO_KEY || bytes[0] == TO_SCRIPT) && zeros == leadingZeros(bytes) && isChecked(bytes);
    }

    private static int leadingOnes(String written) {
        var ones = 0;
        while (ones < written.length() && written.charAt(ones) == ALPHABET.charAt(0)) {
            ones++;
        }
        return ones;
    }

    private static byte[] bytesOf(BigInteger value) {
        var bytes = new byte[ADDRESS];
        var significant = value.toByteArray();
        var from = Math.max(0, significant.length - ADDRESS);
        System.arraycopy(significant, from, bytes, ADDRESS - significant.length + from, significant.length - from);
        return bytes;
    }

    private static int leadingZeros(byte[] bytes) {
        var zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    private static boolean isChecked(byte[] bytes) {
        var sha = sha256();
        var hash = sha.digest(sha.digest(Arrays.copyOf(bytes, PAYLOAD)));
        return Arrays.equals(hash, 0, ADDRESS - PAYLOAD, bytes, PAYLOAD, ADDRESS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
