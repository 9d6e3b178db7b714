package dev.millrace.dlp.national;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Found;
import dev.millrace.dlp.InfoType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that the issuers, standards and encyclopedias publish as examples.
class PublishedNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "US_SSN, 219-09-9999",
        "US_SSN, 078-05-1120",
        "US_ITIN, 912-70-1234",
        "UK_NINO, AB123456C",
        "UK_NINO, AB 12 34 56 C",
        "DE_TAX_ID, 36 574 261 809",
        "DE_SOCIAL_INSURANCE, 65170839J003",
        "DE_SOCIAL_INSURANCE, 65 170839 J 003",
        "DE_VAT, DE136695976",
        "DE_VAT, DE 136695976",
        "FR_NIR, 2 95 10 99 126 111 93",
        "FR_SIRET, 732 829 320 00074",
        "ES_NIF, 12345678Z",
        "ES_NIE, X1234567L",
        "IT_FISCAL_CODE, RSSMRA85T10A562S",
        "IT_FISCAL_CODE, RSS MRA 85T10 A562S",
        "IT_VAT_CODE, IT00743110157",
        "SE_PERSONNUMMER, 811218-9876",
        "SE_PERSONNUMMER, 19811218-9876",
        "SE_PERSONNUMMER, 701063-2391",
        "FI_HETU, 131052-308T",
        "AU_ABN, 51 824 753 556",
        "AU_MEDICARE, 2123 45670 1",
        "SG_NRIC, S1234567D",
        "SG_NRIC, M1234567K",
        "IN_AADHAAR, 2341 2341 2346",
        "IN_PAN, ABCPE1234F",
        "BR_CPF, 111.444.777-35",
        "BR_CNPJ, 11.222.333/0001-81",
        "BR_CNPJ, 12.ABC.345/01DE-35"
    })
    void a_number_of_a_form_of_its_own_is_found_alone(String type, String value) {
        assertThat(Found.in("It says " + value + " there.", new InfoType(type))).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "US_SSN, my SSN is, 219099999",
        "US_SSN, Social Security #, 219 09 9999",
        "US_PASSPORT, US passport no., 340020013",
        "US_NPI, NPI:, 1234567893",
        "US_DEA, DEA number, AB1234563",
        "UK_NHS, NHS number, 943 476 5919",
        "UK_NHS, nhsNumber:, 9434765919",
        "UK_NINO, NI number, AB123456",
        "UK_UTR, UTR, 1955839661",
        "DE_TAX_ID, Meine Steuer-ID lautet, 86095742719",
        "DE_ID_CARD, Personalausweis Nr., T220001293",
        "DE_PASSPORT, Reisepass-Nr., C01X00T478",
        "DE_PASSPORT, Reisepassnummer, C01X00T47",
        "DE_VAT, USt-IdNr., 136695976",
        "FR_NIR, numéro de sécurité sociale :, 295109912611193",
        "FR_SIRET, SIRET, 73282932000074",
        "FR_SIREN, SIREN, 732 829 320",
        "ES_NIF, DNI, 12345678-Z",
        "ES_CIF, CIF, A58818501",
        "IT_VAT_CODE, P. IVA, 00743110157",
        "NL_BSN, burgerservicenummer, 111222333",
        "PL_PESEL, PESEL, 44051401359",
        "SE_PERSONNUMMER, personnummer, 8112189876",
        "FI_HETU, henkilötunnus, 131052-308T",
        "AU_TFN, tax file number, 123 456 782",
        "AU_ABN, ABN, 51824753556",
        "AU_ACN, ACN, 004 085 616",
        "AU_MEDICARE, Medicare card, 2123456701",
        "IN_AADHAAR, आधार संख्या, 234123412346",
        "KR_RRN, 주민등록번호, 880122-2123456",
        "BR_CPF, CPF, 11144477735",
        "BR_CNPJ, CNPJ, 11222333000181",
        "US_DRIVER_LICENSE, driver's license, A1234567",
        "US_DRIVER_LICENSE, DL, WDL12A34B56C"
    })
    void a_number_that_could_be_anything_is_found_where_words_introduce_it(String type, String words, String value) {
        assertThat(Found.in(words + " " + value + ".", new InfoType(type))).containsExactly(value);
    }
}
