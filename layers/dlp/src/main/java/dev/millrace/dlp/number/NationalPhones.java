package dev.millrace.dlp.number;

import dev.millrace.dlp.number.PhoneReading.Kind;
import java.util.Optional;

/// Readings of numbers that bear no country code, the more telling forms first.
final class NationalPhones {

    private static final int FEWEST = 7;
    private static final int FEWEST_WITH_ZERO = 9;
    private static final int MOST_WITH_ZERO = 12;
    private static final int MOST = 13;
    private static final int FEWEST_GROUPED = 8;

    private final PhoneForm form;
    private final DigitRun run;
    private final boolean said;

    /// @param said whether words say what the number is, so that its form need not
    NationalPhones(PhoneForm form, boolean said) {
        this.form = form;
        this.said = said;
        this.run = form.run();
    }

    Optional<PhoneReading> read() {
        if (form.beginsWithDate() || form.isLikeSocialSecurityNumber() || form.isSpanOfYears()) {
            return Optional.empty();
        }
        return leadingZero().or(this::northAmerican).or(this::grouped).or(this::anything);
    }

    private Optional<PhoneReading> leadingZero() {
        var uniform = Optional.<PhoneReading>empty();
        if (!run.beginsWith("0") || run.size(0) < 2) {
            return uniform;
        }
        for (var groups = run.groups(); run.digitsIn(groups) >= FEWEST_WITH_ZERO; groups--) {
            if (run.digitsIn(groups) > MOST_WITH_ZERO || !form.endsAlone(groups)) {
                continue;
            }
            if (NumberingPlans.isNationalWithLeadingZero(run.valueOf(groups))) {
                return Optional.of(new PhoneReading(groups, groups == 1 ? Kind.NATIONAL_IN_ONE : Kind.NATIONAL));
            }
            if (uniform.isEmpty() && form.isUniform(groups) && form.startsAfresh()) {
                uniform = Optional.of(new PhoneReading(groups, Kind.GROUPED));
            }
        }
        return uniform;
    }

    /// `(212) 555-0100`, `1-212-555-0100`.
    private Optional<PhoneReading> northAmerican() {
        var countryCode = run.size(0) == 1 && run.beginsWith("1") ? 1 : 0;
        var groups = countryCode + 3;
        if (!form.hasSizes(countryCode, 3, 3, 4) || !form.endsAlone(groups)) {
            return Optional.empty();
        }
        if (NumberingPlans.isNorthAmerican(run.valueOf(groups).substring(countryCode))) {
            return Optional.of(new PhoneReading(groups, Kind.NORTH_AMERICAN));
        }
        return form.isUniform(groups) && run.separatorOf(groups) != ' '
                ? Optional.of(new PhoneReading(groups, Kind.GROUPED_LIKE_NORTH_AMERICAN))
                : Optional.empty();
    }

    private Optional<PhoneReading> grouped() {
        var groups = longest();
        var digits = run.digitsIn(groups);
        if (digits < FEWEST_GROUPED || !form.startsAfresh()) {
            return Optional.empty();
        }
        var telling = form.hasAreaInBrackets()
                || (!said
                        && groups > 2
                        && !form.isLikeThousands(groups)
                        && run.separatorOf(groups) != '/'
                        && NumberingPlans.isGroupedLikeThisSomewhere(run.valueOf(groups), run.sizes(groups)));
        return telling ? Optional.of(new PhoneReading(groups, Kind.GROUPED)) : Optional.empty();
    }

    private Optional<PhoneReading> anything() {
        var groups = longest();
        return run.digitsIn(groups) >= Math.min(FEWEST, run.digits()) && form.startsAfresh()
                ? Optional.of(new PhoneReading(groups, form.beginsInBrackets() ? Kind.GROUPED : Kind.ANYTHING))
                : Optional.empty();
    }

    private int longest() {
        var groups = run.groups();
        while (groups > 0 && (run.digitsIn(groups) > MOST || !form.endsAlone(groups))) {
            groups--;
        }
        return groups;
    }
}
