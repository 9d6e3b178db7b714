package dev.millrace.dlp;

/// Letters of other scripts that look like ASCII ones: single letters of Greek, Cyrillic, Armenian and Cherokee in
/// the confusables of Unicode Technical Standard #39, https://www.unicode.org/reports/tr39/.
final class LookAlikes {

    private static final int FIRST = 0x0370;
    private static final int LAST = 0x13FF;

    /// Letter by letter, what the string below looks like.
    private static final String ASCII = "ABEZHIKMNOPTYXCJFYM" + "aovpiuyocjp" + "ABCEHIJKMOPSTXYYVWGIb"
            + "aeopcyxijshdqwvirwye" + "OUSouhngqwqnf" + "ABCDEGHiJKLMPSTVWZRYYhbRWSdG";

    private static final String OTHERS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿϜϒϺ" + "αονριυγσϲϳϱ" + "АВСЕНІЈКМОРЅТХУҮѴԜԌӀЬ"
            + "аеорсухіјѕһԁԛԝѵӏгѡүҽ" + "ՕՍՏօսհոցզագռք" + "ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃᎡᎩᎽᏂᏏᏒᏔᏕᏧᏳ";

    private static final char[] TABLE = table();

    private LookAlikes() {}

    private static char[] table() {
        var table = new char[LAST - FIRST + 1];
        for (var i = 0; i < OTHERS.length(); i++) {
            table[OTHERS.charAt(i) - FIRST] = ASCII.charAt(i);
        }
        return table;
    }

    /// Whether that character looks like an ASCII letter and is none.
    static boolean contain(char c) {
        return c >= FIRST && c <= LAST && TABLE[c - FIRST] != 0;
    }

    /// The ASCII letter that a look-alike looks like.
    static char asciiOf(char lookAlike) {
        return TABLE[lookAlike - FIRST];
    }
}
