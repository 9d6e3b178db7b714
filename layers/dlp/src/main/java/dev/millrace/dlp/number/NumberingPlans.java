package dev.millrace.dlp.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;

/// Which telephone numbers there are, as libphonenumber knows it. Is asked about bounded strings of digits only.
final class NumberingPlans {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String NORTH_AMERICA = "US";
    private static final String NO_REGION = "ZZ";

    /// Where people write numbers with a leading zero and no country code, most speakers first.
    private static final List<String> WITH_LEADING_ZERO =
            List.of("GB", "DE", "FR", "IT", "NL", "BE", "AT", "CH", "SE", "AU");

    private NumberingPlans() {}

    /// How good a number with its country code is.
    static Quality international(String digits) {
        if (digits.startsWith("0")) {
            return Quality.NONE;
        }
        try {
            return qualityOf(PLANS.parse("+" + digits, NO_REGION));
        } catch (NumberParseException e) {
            return Quality.NONE;
        }
    }

    private static Quality qualityOf(PhoneNumber number) {
        if (PLANS.isValidNumber(number)) {
            return Quality.IN_USE;
        }
        return PLANS.isPossibleNumber(number) ? Quality.POSSIBLE : Quality.NONE;
    }

    /// Whether ten digits are a number of the North American plan.
    static boolean isNorthAmerican(String digits) {
        return isIn(NORTH_AMERICA, new PhoneNumber().setNationalNumber(Long.parseLong(digits)));
    }

    /// Whether a number with a leading zero is in use in one of the larger regions that write it so.
    static boolean isNationalWithLeadingZero(String digits) {
        var national = Long.parseLong(digits);
        return WITH_LEADING_ZERO.stream()
                .anyMatch(region -> isIn(
                        region,
                        new PhoneNumber().setNationalNumber(national).setItalianLeadingZero(region.equals("IT"))));
    }

    private static boolean isIn(String region, PhoneNumber number) {
        return PLANS.isValidNumberForRegion(number.setCountryCode(PLANS.getCountryCodeForRegion(region)), region);
    }

    enum Quality {
        NONE,
        /// Of a length that numbers of that country have.
        POSSIBLE,
        IN_USE
    }
}
