package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.isDigit;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/// Which telephone numbers there are, as libphonenumber knows it. Is asked about bounded strings of digits only.
final class NumberingPlans {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String NORTH_AMERICA = "US";
    private static final String NO_REGION = "ZZ";

    /// Regions whose numbers people write without the country code; those of the most texts first.
    private static final List<String> LARGER_REGIONS = List.of(
            "GB", "DE", "FR", "IT", "NL", "BE", "AT", "CH", "SE", "AU", "ES", "PT", "PL", "CZ", "SK", "HU", "RO", "BG",
            "GR", "DK", "NO", "FI", "IE", "HR", "SI", "RS", "LT", "LV", "EE", "NZ", "IN", "JP", "CN", "KR", "TW", "BR",
            "MX", "AR", "CL", "CO", "PE", "TR", "UA", "RU", "ZA", "NG", "KE", "EG", "MA", "IL", "AE", "SA", "SG", "MY",
            "TH", "VN", "ID", "PH", "PK", "BD", "HK");

    private static final List<String> WITH_LEADING_ZERO = LARGER_REGIONS.stream()
            .filter(region -> region.equals("IT") || "0".equals(PLANS.getNddPrefixForRegion(region, true)))
            .toList();

    private static final NumberGroupings GROUPINGS = new NumberGroupings(LARGER_REGIONS);

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

    /// Whether a number with a leading zero is in use in a region that writes it so.
    static boolean isNationalWithLeadingZero(String digits) {
        var national = Long.parseLong(digits);
        return WITH_LEADING_ZERO.stream()
                .anyMatch(region -> isIn(
                        region,
                        new PhoneNumber().setNationalNumber(national).setItalianLeadingZero(region.equals("IT"))));
    }

    /// Whether some region has such a number, and groups its digits like this.
    static boolean isGroupedLikeThisSomewhere(String digits, List<Integer> sizes) {
        var national = Long.parseLong(digits);
        return GROUPINGS.regionsWith(sizes).stream().anyMatch(region -> {
            var number = new PhoneNumber().setNationalNumber(national);
            return isIn(region, number)
                    && sizesIn(PLANS.format(number, PhoneNumberFormat.NATIONAL)).equals(sizes);
        });
    }

    private static List<Integer> sizesIn(String formatted) {
        var sizes = new ArrayList<Integer>();
        var size = 0;
        for (var i = 0; i <= formatted.length(); i++) {
            if (i < formatted.length() && isDigit(formatted.charAt(i))) {
                size++;
            } else if (size > 0) {
                sizes.add(size);
                size = 0;
            }
        }
        return sizes;
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
