package dev.millrace.dlp.number;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.number.NumberingPlans.Quality;
import dev.millrace.dlp.scan.ContextWords;
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
    private static final int MOST_NATIONAL = 13;

    @Override
    public void validate(DigitRun run, Findings findings) {
        var form = PhoneForm.of(run);
        if (!form.startsAlone()) {
            return;
        }
        if (form.plus() || run.firstDigits("00")) {
            international(form, findings);
        } else if (!form.beginsWithDate() && !leadingZero(form, findings) && !northAmerican(form, findings)) {
            other(form, findings);
        }
    }

    private static void international(PhoneForm form, Findings findings) {
        var run = form.run();
        var possible = 0;
        for (var groups = run.groups(); groups > 0 && run.digitsIn(groups) >= FEWEST; groups--) {
            var quality = NumberingPlans.international(run.valueOf(groups).substring(form.plus() ? 0 : 2));
            if (quality.isEmpty() || !form.endsAlone(groups)) {
                continue;
            }
            if (quality.get() == Quality.IN_USE) {
                add(form, groups, IN_USE, findings);
                return;
            }
            possible = Math.max(possible, groups);
        }
        if (possible > 0) {
            add(form, possible, WELL_FORMED, findings);
        }
    }

    private static boolean leadingZero(PhoneForm form, Findings findings) {
        var run = form.run();
        if (!run.firstDigits("0") || run.size(0) < 2 || form.isLikeSocialSecurityNumber()) {
            return false;
        }
        var uniform = 0;
        for (var groups = run.groups(); groups > 0 && run.digitsIn(groups) >= 9; groups--) {
            if (run.digitsIn(groups) > 12 || !form.endsAlone(groups)) {
                continue;
            }
            if (NumberingPlans.isNationalWithLeadingZero(run.valueOf(groups))) {
                return add(form, groups, NATIONAL, findings);
            }
            uniform = form.isUniform(groups) ? Math.max(uniform, groups) : uniform;
        }
        return uniform > 0 && add(form, uniform, LIKE_ONE, findings);
    }

    /// `(212) 555-0100`, `1-212-555-0100`.
    private static boolean northAmerican(PhoneForm form, Findings findings) {
        var run = form.run();
        var countryCode = run.size(0) == 1 && run.firstDigits("1") ? 1 : 0;
        var groups = countryCode + 3;
        if (!form.hasSizes(countryCode, 3, 3, 4) || !form.endsAlone(groups)) {
            return false;
        }
        if (NumberingPlans.isNorthAmerican(run.valueOf(groups).substring(countryCode))) {
            return add(form, groups, NATIONAL, findings);
        }
        return run.separatorOf(groups) != ' ' && add(form, groups, WELL_FORMED, findings);
    }

    private static void other(PhoneForm form, Findings findings) {
        var run = form.run();
        var groups = run.groups();
        while (groups > 0 && (run.digitsIn(groups) > MOST_NATIONAL || !form.endsAlone(groups))) {
            groups--;
        }
        if (groups == 0 || run.digitsIn(groups) < FEWEST || !form.startsAfresh() || form.isLikeSocialSecurityNumber()) {
            return;
        }
        if (PHONE_WORDS.standBefore(run.text(), form.start())
                || PHONE_WORDS.standAfter(run.text(), form.endOf(groups))) {
            add(form, groups, WELL_FORMED, findings);
        } else if (form.beginsInBrackets()) {
            add(form, groups, LIKE_ONE, findings);
        }
    }

    private static boolean add(PhoneForm form, int groups, Confidence confidence, Findings findings) {
        var end = form.endOf(groups);
        findings.add(InfoType.PHONE_NUMBER, form.startUpTo(end), end, confidence);
        return true;
    }
}
