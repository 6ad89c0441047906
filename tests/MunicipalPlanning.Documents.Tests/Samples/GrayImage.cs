using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>A rendered page; places are in millimetres.</summary>
internal sealed class GrayImage
{
    private const int Dark = 100;

    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly double _dotsPerMillimetre;

    private GrayImage(byte[] pixels, int width, int dotsPerInch)
    {
        _pixels = pixels;
        _width = width;
        _dotsPerMillimetre = dotsPerInch / 25.4;
    }

    private int Height => _pixels.Length / _width;

    public static GrayImage Read(string path, int dotsPerInch)
    {
        var file = File.ReadAllBytes(path);
        var header = Encoding.Latin1.GetString(file, 0, 64).Split('\n')[..3];
        var width = int.Parse(header[1].Split(' ')[0], CultureInfo.InvariantCulture);
        return new GrayImage(file[(header.Sum(line => line.Length) + header.Length)..], width, dotsPerInch);
    }

    /// <summary>The dark stretches of a horizontal line at least so long.</summary>
    public IReadOnlyList<(double From, double To)> DarkStretches(double y, double shortest)
    {
        var row = (int)(y * _dotsPerMillimetre);
        return Stretches(x => _pixels[row * _width + x] < Dark, _width, shortest);
    }

    /// <summary>The dark stretches of a vertical line, with their heights.</summary>
    public IReadOnlyList<(double From, double To)> DarkStretchesDown(double x)
    {
        var column = (int)(x * _dotsPerMillimetre);
        return Stretches(y => _pixels[y * _width + column] < Dark, Height, 0);
    }

    private List<(double From, double To)> Stretches(Func<int, bool> isDark, int length, double shortest)
    {
        var found = new List<(double, double)>();
        for (var i = 0; i < length; i++)
        {
            var start = i;
            while (i < length && isDark(i))
                i++;
            if (i > start && (i - start) / _dotsPerMillimetre >= shortest)
                found.Add((start / _dotsPerMillimetre, i / _dotsPerMillimetre));
        }
        return found;
    }
}
