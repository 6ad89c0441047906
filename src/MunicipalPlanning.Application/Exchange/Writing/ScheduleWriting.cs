using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

internal static class ScheduleWriting
{
    public static void Write(CanonicalJson json, ExchangeScheduleRow row)
    {
        json.Text("title", row.Title);
        json.Objects("entries", row.Entries, WriteEntry);
    }

    private static void WriteEntry(CanonicalJson json, ExchangeScheduleEntry entry)
    {
        json.Number("from", entry.From);
        json.Number("to", entry.To);
        json.Text("text", entry.Text);
        json.Word("kind", entry.Kind, ExchangeWords.EntryKinds);
    }
}
