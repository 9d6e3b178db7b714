package dev.millrace.search.attack;

/// Makes outputs of what attacks say that they want: `{nested:X}`, `{repeated:X}`, `{spelled:X Y}`.
final class Worded {

    private static final int LEVELS = 5_000;
    private static final int LENGTH = 150_000;

    private Worded() {}

    static String of(String obeyed) {
        if (obeyed.startsWith("{nested:")) {
            return "[".repeat(LEVELS) + "\"" + inner(obeyed) + "\"" + "]".repeat(LEVELS);
        }
        if (obeyed.startsWith("{repeated:")) {
            return inner(obeyed).repeat(LENGTH / inner(obeyed).length());
        }
        return obeyed.startsWith("{spelled:") ? inner(obeyed) : obeyed;
    }

    private static String inner(String obeyed) {
        return obeyed.substring(obeyed.indexOf(':') + 1, obeyed.length() - 1);
    }
}
