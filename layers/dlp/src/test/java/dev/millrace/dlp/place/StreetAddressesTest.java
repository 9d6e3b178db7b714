package dev.millrace.dlp.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.word.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreetAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "221B Baker Street, London NW1 6XE, United Kingdom",
                "Flat 3, 17 Abbey Road, Leeds LS1 4AP",
                "1600 Pennsylvania Ave NW, Washington, DC 20500",
                "742 Evergreen Terrace, Apt. 5, Springfield, IL 62704",
                "P.O. Box 1234, Springfield, IL 62701",
                "PSC 1234, Box 567\nAPO AA 09012",
                "USS Endeavour\nFPO AE 09567",
                "Hauptstraße 12, 10115 Berlin",
                "Am Markt 3\n99423 Weimar\nGermany",
                "Kärntner Ring 9, 1010 Wien, Österreich",
                "Bahnhofstrasse 21, 8001 Zürich",
                "12 bis rue de la Paix, 75002 Paris, France",
                "Calle Mayor, 5, 2º B, 28013 Madrid",
                "via Giuseppe Garibaldi 17, 20121 Milano",
                "Rua Augusta, nº 1500, São Paulo - SP, 01304-001",
                "Keizersgracht 174, 1016 DW Amsterdam",
                "Korte Nieuwstraat 14 bus 3, 2000 Antwerpen, Belgium",
                "Drottninggatan 71 B, 111 36 Stockholm, Sweden",
                "Storgata 5, 0155 Oslo, Norway",
                "Vesterbrogade 40, 1620 København V",
                "Mannerheimintie 5 A 12, 00100 Helsinki",
                "Laugavegur 18\n101 Reykjavík\nIceland",
                "Pikk tänav 7, 10123 Tallinn, Estonia",
                "ul. Marszałkowska 84/92 m. 12, 00-514 Warszawa",
                "Na Příkopě 12, 110 00 Praha, Czech Republic",
                "Kis János utca 5., 1126 Budapest",
                "Szent Imre herceg útja 3., 1116 Budapest",
                "Slovenska cesta 15, 1000 Ljubljana",
                "Strada Lipscani 22, București, Romania",
                "Οδός Ερμού 25, Αθήνα, Greece",
                "улица Ленина 15, Москва, Россия",
                "İstiklal Caddesi 120, Istanbul, Turkey",
                "45 Queen Street West, Toronto, ON M5H 2N2, Canada",
                "10 George Street\nSydney NSW 2000\nAustralia"
            })
    void an_address_of_any_country_is_found_whole(String address) {
        assertThat(Read.in("Please send it to:\n" + address + "\nThanks!", "STREET_ADDRESS"))
                .containsExactly(address);
    }

    @Test
    void quoted_lines_belong_to_the_address() {
        assertThat(Read.masked("> Ana Prieto\n> 14 Harbour Lane\n> Suite 7\n> Ringsmoor\n> Ireland 40721\n> Bye"))
                .isEqualTo("> Ana Prieto\n> [STREET_ADDRESS]\n> Bye");
    }

    @Test
    void a_street_that_does_not_say_that_it_is_one_is_found_where_words_around_do() {
        assertThat(Read.in("She lives at 41 Foxholes 7, Ringsmoor.", "STREET_ADDRESS"))
                .containsExactly("41 Foxholes 7, Ringsmoor");
    }

    @Test
    void a_crossing_is_found() {
        assertThat(Read.in("Wait at the corner of 11 Abbey Road and Fern Gateway.", "STREET_ADDRESS"))
                .containsExactly("11 Abbey Road and Fern Gateway");
    }

    @Test
    void a_text_without_capitals_is_read_too() {
        assertThat(Read.in("my house is at 42 mosebakvej 7, københavn", "STREET_ADDRESS"))
                .containsExactly("42 mosebakvej 7, københavn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dog ran 5 miles down the road and in 2 days I saw 12 streets.",
                "I have 3 Windows 10 laptops and 2 Dell 24 monitors.",
                "Chapter 5 Section 3 shows that 12 March 2019 was a Tuesday.",
                "Way to go, 5 square meals a day! A drive takes 20 minutes.",
                "In 2015 Apple sold 231 Million phones.",
                "Version 4.2 Build 118 fixes Bug 77.",
                "We need 2 people on the court and 1 on the walk.",
                "Blockade of the channel by RX-17 was complete.",
                "Tests in vivo XK-4 were negative. PQR-12 based assays were not.",
                "Anti-QR-3 blockade had no effect.",
                "The register (Issue 4, 2011) and Volume 12, Supplement 3, 2009 were searched.",
                "The oral vaccines QVX 812 and QVX 814 were compared."
            })
    void numbers_and_words_of_other_kinds_are_left_alone(String text) {
        assertThat(Read.in(text, "STREET_ADDRESS")).isEmpty();
    }
}
