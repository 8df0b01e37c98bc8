package isogloss.corpus;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.jspecify.annotations.Nullable;

/// The drawing instructions of one page, unpacked at once: the parser asks for every byte several
/// times, and PDFBox's own reader passes each question through several buffers. A stream that
/// breaks off is read up to there, and then is as broken as it was.
final class PageContents implements RandomAccessRead {
  private static final int FIRST_SIZE = 1 << 16;

  private final byte[] bytes;
  private final int length;
  private final @Nullable IOException broken;
  private int position;
  private boolean closed;

  private PageContents(byte[] bytes, int length, @Nullable IOException broken) {
    this.bytes = bytes;
    this.length = length;
    this.broken = broken;
  }

  /// `page`, whose contents are read in this way.
  static PDPage page(PDPage page) {
    return new PDPage(page.getCOSObject()) {
      @Override
      public PDResources getResources() {
        return page.getResources();
      }

      @Override
      public ResourceCache getResourceCache() {
        return page.getResourceCache();
      }

      @Override
      public void removePageResourceFromCache() {
        page.removePageResourceFromCache();
      }

      @Override
      public RandomAccessRead getContentsForStreamParsing() throws IOException {
        return of(super.getContentsForStreamParsing());
      }
    };
  }

  private static PageContents of(RandomAccessRead in) throws IOException {
    byte[] read = new byte[FIRST_SIZE];
    int length = 0;
    try (in) {
      while (true) {
        if (length == read.length) {
          read = Arrays.copyOf(read, 2 * length);
        }
        int n = in.read(read, length, Math.min(read.length - length, FIRST_SIZE));
        if (n <= 0) {
          return new PageContents(read, length, null);
        }
        length += n;
      }
    } catch (IOException e) {
      return new PageContents(read, length, e);
    }
  }

  @Override
  public int read() throws IOException {
    if (position < length) {
      return bytes[position++] & 0xFF;
    }
    return end();
  }

  @Override
  public int peek() throws IOException {
    return position < length ? bytes[position] & 0xFF : end();
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    int n = Math.min(count, length - position);
    if (n <= 0) {
      return count == 0 ? 0 : end();
    }
    System.arraycopy(bytes, position, into, offset, n);
    position += n;
    return n;
  }

  private int end() throws IOException {
    if (broken != null) {
      throw broken;
    }
    return -1;
  }

  @Override
  public boolean isEOF() {
    return position >= length && broken == null;
  }

  @Override
  public void rewind(int count) {
    position = Math.max(0, position - count);
  }

  @Override
  public void seek(long to) {
    position = Math.clamp(to, 0, length);
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public RandomAccessReadView createView(long start, long size) {
    return new RandomAccessReadView(this, start, size);
  }
}
