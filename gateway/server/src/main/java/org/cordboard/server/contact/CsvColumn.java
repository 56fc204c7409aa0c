package org.cordboard.server.contact;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a column of a CSV file holds, told by its heading, in whatever of the usual words.
enum CsvColumn {
    NAME("name", "fullname", "displayname", "contact", "contactname"),
    FIRST_NAME("firstname", "givenname", "forename"),
    LAST_NAME("lastname", "surname", "familyname"),
    ORGANISATION("organisation", "organization", "organisationname", "organizationname", "company", "companyname"),
    MAIL("mail", "mailaddress", "email", "emailaddress"),
    NOTE("note", "notes", "comment", "comments", "remark", "remarks"),
    NUMBER("number", "numbers", "phonenumber", "phone", "telephone", "telephonenumber", "tel") {
        @Override
        boolean isCalled(String heading) {
            return super.isCalled(heading) || KIND_OF_NUMBER.matcher(heading).matches();
        }
    };

    private static final Pattern KIND_OF_NUMBER = Pattern.compile(
            "(home|work|business|office|main|other|primary)?(phone|telephone|tel|mobile|cell)(phone)?(number)?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_.\\-]|(\\d+)$");

    private final Set<String> words;

    CsvColumn(String... words) {
        this.words = Set.of(words);
    }

    boolean isCalled(String heading) {
        return words.contains(heading);
    }

    /// @return empty for a heading that says nothing of contacts
    static Optional<CsvColumn> of(String heading) {
        String bare = BETWEEN.matcher(ContactCard.plain(heading)).replaceAll("");
        return Arrays.stream(values()).filter(column -> column.isCalled(bare)).findFirst();
    }
}
