using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Data;

internal sealed class FiscalYearConverter() : ValueConverter<FiscalYear, int>(year => year.Start, start => new FiscalYear(start));

internal sealed class MunicipalityCodeConverter() : ValueConverter<MunicipalityCode, string>(code => code.Digits, text => MunicipalityCode.Parse(text));

internal sealed class ThousandsConverter() : ValueConverter<Thousands, long>(money => money.Amount, amount => new Thousands(amount));

internal sealed class FigureConverter() : ValueConverter<Figure, string>(figure => figure.Text ?? "", text => new Figure(text));
