package dev.adder.tck;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The class path once more, in a loader that counts the classes it defines. */
final class CountingLoader extends URLClassLoader {
  private final AtomicInteger defined = new AtomicInteger();

  CountingLoader() throws MalformedURLException {
    super(places(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] places() throws MalformedURLException {
    List<URL> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(new File(place).toURI().toURL());
    }
    return places.toArray(new URL[0]);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = super.findClass(name);
    defined.incrementAndGet();
    return found;
  }

  int defined() {
    return defined.get();
  }
}
