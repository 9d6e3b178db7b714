package dev.millrace.dlp.number;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.number.NumberingPlans.Quality;
import dev.millrace.dlp.scan.ContextWords;
import java.util.Optional;
import java.util.Set;

/// Telephone numbers. The form decides what a run can be, the numbering plans whether there is such a number, and
/// words before it settle what form alone cannot: most numbers without a country code look like any other number.
public final class PhoneNumbers implements NumberValidator {

    private static final Confidence IN_USE = new Confidence(0.95);
    private static final Confidence NATIONAL = new Confidence(0.7);
    private static final Confidence WELL_FORMED = new Confidence(0.6);
    private static final Confidence LIKE_ONE = new Confidence(0.5);
    private static final ContextWords PHONE_WORDS = new ContextWords(Set.of(
            "phone",
            "phones",
            "telephone",
            "tel",
            "mobile",
            "mobil",
            "cell",
            "cellphone",
            "call",
            "calling",
            "called",
            "dial",
            "answering",
            "message",
            "messages",
            "voicemail",
            "reach",
            "reached",
            "office",
            "fax",
            "sms",
            "text",
            "ring",
            "whatsapp",
            "hotline",
            "telefon",
            "telefonnummer",
            "handy",
            "rufnummer",
            "téléphone",
            "telefono",
            "teléfono",
            "portable",
            "móvil",
            "celular",
            "telefoon"));

    private static final int FEWEST = 7;
    private static final int FEWEST_WITH_ZERO = 9;
    private static final int MOST_WITH_ZERO = 12;
    private static final int MOST_NATIONAL = 13;

    @Override
    public int validate(DigitRun run, Findings findings) {
        var form = PhoneForm.of(run);
        var reading = form.startsAlone() ? read(form) : Optional.<Reading>empty();
        return reading.map(found -> report(form, found, findings)).orElse(run.endOf(1));
    }

    private static int report(PhoneForm form, Reading reading, Findings findings) {
        var end = form.endOf(reading.groups());
        findings.add(InfoType.PHONE_NUMBER, form.startUpTo(end), end, reading.confidence());
        return end;
    }

    private static Optional<Reading> read(PhoneForm form) {
        if (form.plus() || form.run().beginsWith("00")) {
            return international(form);
        }
        if (form.beginsWithDate() || form.isLikeSocialSecurityNumber()) {
            return Optional.empty();
        }
        return leadingZero(form).or(() -> northAmerican(form)).or(() -> introducedAsOne(form));
    }

    private static Optional<Reading> international(PhoneForm form) {
        var run = form.run();
        var possible = Optional.<Reading>empty();
        for (var groups = run.groups(); run.digitsIn(groups) >= FEWEST; groups--) {
            var quality = form.endsAlone(groups) ? qualityOf(form, groups) : Quality.NONE;
            if (quality == Quality.IN_USE) {
                return Optional.of(new Reading(groups, IN_USE));
            }
            if (quality == Quality.POSSIBLE && possible.isEmpty()) {
                possible = Optional.of(new Reading(groups, WELL_FORMED));
            }
        }
        return possible;
    }

    private static Quality qualityOf(PhoneForm form, int groups) {
        return NumberingPlans.international(form.run().valueOf(groups).substring(form.plus() ? 0 : 2));
    }

    private static Optional<Reading> leadingZero(PhoneForm form) {
        var run = form.run();
        var uniform = Optional.<Reading>empty();
        if (!run.beginsWith("0") || run.size(0) < 2) {
            return uniform;
        }
        for (var groups = run.groups(); run.digitsIn(groups) >= FEWEST_WITH_ZERO; groups--) {
            if (run.digitsIn(groups) > MOST_WITH_ZERO || !form.endsAlone(groups)) {
                continue;
            }
            if (NumberingPlans.isNationalWithLeadingZero(run.valueOf(groups))) {
                return Optional.of(new Reading(groups, NATIONAL));
            }
            if (uniform.isEmpty() && form.isUniform(groups)) {
                uniform = Optional.of(new Reading(groups, LIKE_ONE));
            }
        }
        return uniform;
    }

    /// `(212) 555-0100`, `1-212-555-0100`.
    private static Optional<Reading> northAmerican(PhoneForm form) {
        var run = form.run();
        var countryCode = run.size(0) == 1 && run.beginsWith("1") ? 1 : 0;
        var groups = countryCode + 3;
        if (!form.hasSizes(countryCode, 3, 3, 4) || !form.endsAlone(groups)) {
            return Optional.empty();
        }
        if (NumberingPlans.isNorthAmerican(run.valueOf(groups).substring(countryCode))) {
            return Optional.of(new Reading(groups, NATIONAL));
        }
        return form.isUniform(groups) && run.separatorOf(groups) != ' '
                ? Optional.of(new Reading(groups, WELL_FORMED))
                : Optional.empty();
    }

    private static Optional<Reading> introducedAsOne(PhoneForm form) {
        if (!form.startsAfresh()) {
            return Optional.empty();
        }
        var run = form.run();
        var groups = run.groups();
        while (groups > 0 && (run.digitsIn(groups) > MOST_NATIONAL || !form.endsAlone(groups))) {
            groups--;
        }
        if (run.digitsIn(groups) < FEWEST) {
            return Optional.empty();
        }
        if (PHONE_WORDS.standBefore(run.text(), form.start())
                || PHONE_WORDS.standAfter(run.text(), form.endOf(groups))) {
            return Optional.of(new Reading(groups, WELL_FORMED));
        }
        return form.beginsInBrackets() ? Optional.of(new Reading(groups, LIKE_ONE)) : Optional.empty();
    }

    /// A telephone number that the first so many groups make up.
    private record Reading(int groups, Confidence confidence) {}
}
