package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTest {

    private static final int CENTRAL = 0x02014b50;

    private final Findings findings = new Findings();

    @Test
    void whatWasPackedIsRead() throws IOException {
        PackageFiles files = Sample.whole().files();
        assertThat(read(PackageZip.write(files)).digest()).isEqualTo(files.digest());
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void anOuterFolderAndWhatSystemsAddAreLeftOff() throws IOException {
        byte[] zip = zip(Map.of(
                "my package/", "",
                "my package/pages/", "",
                "my package/pages/contact.md", "text",
                "my package/.DS_Store", "x",
                "__MACOSX/my package/._pages", "x"));
        assertThat(read(zip).all()).containsOnlyKeys("pages/contact.md");
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.md",
                "pages/../../outside.md",
                "/etc/passwd",
                "C:/windows.md",
                "pages\\contact.md",
                "pages//contact.md",
                "./pages/contact.md",
                "pages/con\u0000tact.md",
                "pages/contact\u202e.md",
                "~/x.md"
            })
    void noPathLeadsOutside(String name) throws IOException {
        assertRefused(zip(Map.of(name, "x", "pages/contact.md", "y")), "zip-path");
    }

    @Test
    void aNameThatIsTooLong() throws IOException {
        assertRefused(zip(Map.of("pages/" + "a".repeat(300) + ".md", "x")), "zip-path");
    }

    @Test
    void aLinkIsNoFile() throws IOException {
        byte[] zip = zip(Map.of("pages/contact.md", "/etc/passwd"));
        ByteBuffer bytes = little(zip);
        int at = central(zip);
        bytes.putShort(at + 4, (short) (3 << 8));
        bytes.putInt(at + 38, 0120777 << 16);
        assertRefused(zip, "file-link");
    }

    @Test
    void theSameNameTwice() throws IOException {
        byte[] zip = zip(Map.of("pages/contact.md", "a", "pages/contacu.md", "b"));
        for (int at = 0; at < zip.length - 16; at++) {
            if (new String(zip, at, 16, StandardCharsets.ISO_8859_1).equals("pages/contacu.md")) {
                zip[at + 12] = 't';
            }
        }
        assertRefused(zip, "zip-duplicate");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zip = zipOf("pages/contact.md", new byte[30 << 20]);
        assertThat(zip.length).isLessThan(100_000);
        assertRefused(zip, "zip-ratio");
    }

    @Test
    void manyBombsThatEachKeepTheRatio() throws IOException {
        byte[] half = new byte[1 << 20];
        new Random(1).nextBytes(half);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            byte[] content = Arrays.copyOf(half, 40 << 20);
            for (int i = 0; i < 3; i++) {
                out.putNextEntry(new ZipEntry("pages/a" + i + ".md"));
                out.write(content);
            }
        }
        assertRefused(bytes.toByteArray(), "package-size");
    }

    @Test
    void aSizeThatIsALie() throws IOException {
        for (int lie : List.of(10, 2_000)) {
            byte[] zip = zipOf("pages/contact.md", "word ".repeat(200).getBytes(StandardCharsets.UTF_8));
            little(zip).putInt(central(zip) + 24, lie);
            assertRefused(zip, "zip-format");
        }
    }

    /** A file inside another's bytes: each is unpacked, so that a few bytes grow with every file. */
    @Test
    void bytesThatAreShared() throws IOException {
        byte[] inner = zip(Map.of("pages/b.md", "same text"));
        byte[] packed = Arrays.copyOf(inner, central(inner));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry outer = new ZipEntry("pages/a.md");
            CRC32 sum = new CRC32();
            sum.update(packed);
            outer.setMethod(ZipEntry.STORED);
            outer.setSize(packed.length);
            outer.setCrc(sum.getValue());
            out.putNextEntry(outer);
            out.write(packed);
            out.putNextEntry(new ZipEntry("pages/b.md"));
            out.write("same text".getBytes(StandardCharsets.UTF_8));
        }
        byte[] zip = bytes.toByteArray();
        little(zip).putInt(central(zip) + 46 + "pages/a.md".length() + 42, 30 + "pages/a.md".length());
        assertThat(refusal(zip)).extracting(Fault::message).containsExactly("Files in the zip share their bytes");
    }

    @Test
    void tooManyFiles() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i <= PackageFiles.MAX_FILES; i++) {
            files.put("pages/a" + i + ".md", "x");
        }
        assertRefused(zip(files), "package-size");
    }

    @Test
    void moreThanIsTaken() throws IOException {
        assertRefused(new byte[(int) PackageFiles.MAX_TOTAL_BYTES + 10], "package-size");
    }

    @Test
    void whatIsNoZip() throws IOException {
        assertRefused("not a zip".getBytes(StandardCharsets.UTF_8), "zip-format");
        assertRefused(new byte[0], "zip-format");
    }

    @Test
    void aZipThatWasCutOrDamagedAnywhere() throws IOException {
        byte[] whole = PackageZip.write(new PackageFiles(Map.of(
                "pages/contact.md", "---\ntitle: A\n---\n".getBytes(StandardCharsets.UTF_8),
                "provider.yaml", "name: B\n".repeat(50).getBytes(StandardCharsets.UTF_8))));
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "zip-format");
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xff;
            PackageZip.read(new ByteArrayInputStream(damaged), new Findings());
        }
    }

    private static void assertRefused(byte[] zip, String rule) throws IOException {
        assertThat(refusal(zip)).extracting(Fault::rule).contains(rule);
    }

    private static List<Fault> refusal(byte[] zip) throws IOException {
        Findings found = new Findings();
        PackageZip.read(new ByteArrayInputStream(zip), found);
        assertThat(found.sorted()).anyMatch(Fault::isError);
        return found.sorted();
    }

    private PackageFiles read(byte[] zip) throws IOException {
        return PackageZip.read(new ByteArrayInputStream(zip), findings);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static ByteBuffer little(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where the directory begins. */
    private static int central(byte[] zip) {
        ByteBuffer bytes = little(zip);
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == CENTRAL) {
                return at;
            }
        }
        throw new AssertionError("No directory");
    }
}
