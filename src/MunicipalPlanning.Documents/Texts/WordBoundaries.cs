using System.Runtime.InteropServices;

namespace MunicipalPlanning.Documents.Texts;

/// <summary>
/// Where words begin, by the dictionary of the ICU library that .NET itself needs on Linux. Its break iterator is not part
/// of .NET's own API. Without the library a word begins where the kind of character changes.
/// </summary>
internal sealed class WordBoundaries
{
    private const int WordIterator = 1;
    private const int Done = -1;
    private const int NewestVersion = 99;
    private const int OldestVersion = 60;

    private readonly Lock _gate = new();
    private readonly SetText? _setText;
    private readonly Next? _next;
    private readonly IntPtr _iterator;

    private WordBoundaries()
    {
        for (var version = NewestVersion; version >= OldestVersion; version--)
        {
            if (!NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library))
                continue;
            _setText = Export<SetText>(library, $"ubrk_setText_{version}");
            _next = Export<Next>(library, $"ubrk_next_{version}");
            _iterator = Export<Open>(library, $"ubrk_open_{version}")(WordIterator, "ja", IntPtr.Zero, 0, out var error);
            if (error > 0)
                _iterator = IntPtr.Zero;
            return;
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet = CharSet.Ansi)]
    private delegate IntPtr Open(int type, [MarshalAs(UnmanagedType.LPStr)] string locale, IntPtr text, int length, out int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void SetText(IntPtr iterator, IntPtr text, int length, out int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Next(IntPtr iterator);

    public static WordBoundaries Shared { get; } = new();

    /// <summary>The words of a text in order; together they are the text.</summary>
    public IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var start = 0;
        foreach (var end in _iterator == IntPtr.Zero ? EndsByScript(text) : EndsByDictionary(text))
        {
            words.Add(text[start..end]);
            start = end;
        }
        return words;
    }

    private List<int> EndsByDictionary(string text)
    {
        var ends = new List<int>();
        var characters = Marshal.StringToHGlobalUni(text);
        try
        {
            lock (_gate)
            {
                _setText!(_iterator, characters, text.Length, out _);
                for (var end = _next!(_iterator); end != Done; end = _next(_iterator))
                    ends.Add(end);
                _setText(_iterator, IntPtr.Zero, 0, out _);
            }
        }
        finally
        {
            Marshal.FreeHGlobal(characters);
        }
        return ends;
    }

    private static List<int> EndsByScript(string text)
    {
        var ends = new List<int>();
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || Script.Of(text[i]) != Script.Of(text[i - 1]))
                ends.Add(i);
        }
        return ends;
    }

    private static T Export<T>(IntPtr library, string name) where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
