import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.net.ExtendedSocketOptions;
import org.apache.cassandra.tools.INodeProbeFactory;
import org.apache.cassandra.tools.NodeProbe;
import org.apache.cassandra.tools.NodeTool;
import org.apache.cassandra.tools.Output;

/**
 * nodetool that stays loaded: answers the calls of its own user on the listening socket that is its standard
 * input, and ends after so many seconds without one as its argument says. bin/nodetool-kept is the other side.
 *
 * A call is the length of its words, four bytes, and the words with NULs between them. The answer is frames of a kind
 * (0 ended, 1 output, 2 errors), a length of four bytes and that many bytes; the last one holds the exit code.
 */
public final class NodetoolKept {
  private static final int MOST_BYTES = 1 << 20;
  private static final int ENDED = 0;
  private static final int OUTPUT = 1;
  private static final int ERRORS = 2;
  private static final AtomicInteger calls = new AtomicInteger();
  private static volatile int idleSeconds = 0;

  public static void main(String[] args) throws IOException, InterruptedException {
    int patience = Integer.parseInt(args[0]);
    var listener = (ServerSocketChannel) System.inheritedChannel();
    var out = new StreamOfThread();
    var err = new StreamOfThread();
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    start(() -> accept(listener, out, err));
    // Counted second by second: a node that was paused in between has been idle for one of them.
    while (idleSeconds < patience) {
      Thread.sleep(1000);
      idleSeconds = calls.get() == 0 ? idleSeconds + 1 : 0;
    }
    System.exit(0);
  }

  private static void accept(ServerSocketChannel listener, StreamOfThread out, StreamOfThread err) {
    try {
      while (true) {
        var caller = listener.accept();
        calls.incrementAndGet();
        idleSeconds = 0;
        start(() -> serve(caller, out, err));
      }
    } catch (IOException error) {
      System.exit(1);
    }
  }

  private static void serve(SocketChannel caller, StreamOfThread out, StreamOfThread err) {
    try (caller) {
      var user = caller.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
      if (!user.equals(System.getProperty("user.name"))) return;
      var in = new DataInputStream(Channels.newInputStream(caller));
      var words = new byte[Math.min(in.readInt(), MOST_BYTES)];
      in.readFully(words);
      var frames = new DataOutputStream(Channels.newOutputStream(caller));
      out.is(new Frames(frames, OUTPUT));
      err.is(new Frames(frames, ERRORS));
      var output = new Output(System.out, System.err);
      int code = new NodeTool(new Probes(), output).execute(new String(words, UTF_8).split("\0", -1));
      output.out.flush();
      output.err.flush();
      new Frames(frames, ENDED).write(code);
    } catch (IOException error) {
      // The caller is gone.
    } finally {
      calls.decrementAndGet();
    }
  }

  private static void start(Runnable work) {
    var thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  /** A stream of the process, to which some commands print by themselves: in each call's thread it is the caller's. */
  private static final class StreamOfThread extends OutputStream {
    private final InheritableThreadLocal<OutputStream> stream = new InheritableThreadLocal<>();

    void is(OutputStream ofCaller) {
      stream.set(new BufferedOutputStream(ofCaller));
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
      var ofCaller = stream.get();
      if (ofCaller != null) ofCaller.write(bytes, start, count);
    }

    @Override
    public void flush() throws IOException {
      var ofCaller = stream.get();
      if (ofCaller != null) ofCaller.flush();
    }
  }

  private static final class Frames extends OutputStream {
    private final DataOutputStream frames;
    private final int kind;

    Frames(DataOutputStream frames, int kind) {
      this.frames = frames;
      this.kind = kind;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
      synchronized (frames) {
        frames.writeByte(kind);
        frames.writeInt(count);
        frames.write(bytes, start, count);
      }
    }
  }

  private static final class Probes implements INodeProbeFactory {
    @Override
    public NodeProbe create(String host, int port) throws IOException {
      return new NodeProbe(host, port);
    }

    @Override
    public NodeProbe create(String host, int port, String user, String password) throws IOException {
      return new NodeProbe(host, port, user, password);
    }
  }
}
